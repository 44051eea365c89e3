using Graph.Core.Model;
using Graph.Core.Ontologies;

namespace Graph.Core.Recording.Rules;

/// <summary>The rules that look at one element and the ontology only. Not safe for use from several threads.</summary>
internal sealed class ElementRules(Ontology ontology)
{
    // Reused, since nearly all elements have no problem.
    private readonly List<RuleProblem> _problems = [];

    /// <summary>The problems of an element; the list is valid until the next call.</summary>
    public IReadOnlyList<RuleProblem> Check(Element element)
    {
        _problems.Clear();
        switch (element)
        {
            case Entity entity:
                CheckEntity(entity);
                break;
            case Participation participation:
                CheckRole(participation.Role, Kind.Participation);
                break;
            case Engagement engagement:
                CheckRole(engagement.Role, Kind.Engagement);
                break;
            case Stance stance:
                CheckTerm(Vocabulary.Position, stance.Position, "position");
                break;
            case Claim claim:
                var hasFigure = claim.Number is not null || claim.Low is not null || claim.High is not null;
                _problems.AddRange(
                    ClaimRule.Check(claim.Text is not null, claim.Field is not null, hasFigure, claim.Number, claim.Low, claim.High));
                break;
            case Relation relation:
                Add(ontology.FindRelationType(relation.Type) is { } type
                    ? RelationEndsRule.Check(type, relation.From, relation.To)
                    : TermRule.UnknownRelationType(ontology, relation.Type));
                break;
        }
        return _problems;
    }

    private void CheckEntity(Entity entity)
    {
        switch (entity)
        {
            case Actor actor:
                CheckTerm(Vocabulary.ActorType, actor.Type, "type");
                break;
            case Place place:
                CheckTerm(Vocabulary.PlaceType, place.Type, "type");
                break;
            case Process process:
                CheckTerm(Vocabulary.ProcessType, process.Type, "type");
                break;
            case Event @event:
                CheckTerm(Vocabulary.EventType, @event.Type, "type");
                break;
            case Source source:
                CheckTerm(Vocabulary.SourceType, source.Type, "type");
                if (source.Reliability is { } grade)
                    CheckTerm(Vocabulary.Reliability, grade, "reliability");
                break;
        }
        foreach (var id in entity.ExternalIds)
            Add(ontology.Find(Vocabulary.IdScheme, id.Scheme) is { } scheme
                ? ExternalIdRule.Check(scheme, id.Value)
                : TermRule.Unknown(ontology, Vocabulary.IdScheme, id.Scheme, "ids"));
    }

    private void CheckTerm(Vocabulary vocabulary, string code, string property)
    {
        if (ontology.Find(vocabulary, code) is null)
            _problems.Add(TermRule.Unknown(ontology, vocabulary, code, property));
    }

    private void CheckRole(string code, Kind fact) => Add(ontology.Find(Vocabulary.Role, code) is { } role
        ? RoleRule.Check(ontology, role, fact)
        : TermRule.Unknown(ontology, Vocabulary.Role, code, "role"));

    private void Add(RuleProblem? problem)
    {
        if (problem is not null)
            _problems.Add(problem);
    }
}
