using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Recording.Planning;

namespace Graph.Core.Recording.Rules;

/// <summary>
/// Codes must be the ontology's, roles fit what they are for, relations tie what their type allows, claims say something.
/// </summary>
internal sealed class ContentRule(RecordPlanBuilder plan, Ontology ontology)
{
    public void Check(Put put)
    {
        switch (put.Element)
        {
            case Actor actor:
                Known(put, Vocabulary.ActorType, actor.Type, "type");
                break;
            case Place place:
                Known(put, Vocabulary.PlaceType, place.Type, "type");
                break;
            case Process process:
                Known(put, Vocabulary.ProcessType, process.Type, "type");
                break;
            case Event @event:
                Known(put, Vocabulary.EventType, @event.Type, "type");
                break;
            case Source source:
                Known(put, Vocabulary.SourceType, source.Type, "type");
                if (source.Reliability is { } grade)
                    Known(put, Vocabulary.Reliability, grade, "reliability");
                break;
            case Participation participation:
                RoleFits(put, participation.Role, role => role.ForParticipation, "an event");
                break;
            case Engagement engagement:
                RoleFits(put, engagement.Role, role => role.ForEngagement, "a process");
                break;
            case Stance stance:
                Known(put, Vocabulary.Position, stance.Position, "position");
                break;
            case Claim claim:
                SaysSomething(put, claim);
                break;
            case Relation relation:
                EndsFit(put, relation);
                break;
        }
        if (put.Element is Entity entity)
            IdsFit(put, entity);
    }

    private Term? Known(Put put, Vocabulary vocabulary, string code, string property)
    {
        var term = ontology.Find(vocabulary, code);
        if (term is null)
            plan.AddProblem(ProblemCode.UnknownTerm, $"'{code}' is no {property} of the ontology.",
                $"Did you mean {string.Join(", ", ontology.Nearest(vocabulary, code))}?", put.Element.Key, property, put.At);
        return term;
    }

    private void RoleFits(Put put, string code, Func<Term, bool> fits, string what)
    {
        if (Known(put, Vocabulary.Role, code, "role") is { } role && !fits(role))
            plan.AddProblem(ProblemCode.EdgeNotAllowed, $"The role '{code}' is not for {what}.",
                $"Use one that is, such as {string.Join(", ", ontology.Terms(Vocabulary.Role).Where(fits).Take(3))}.", put.Element.Key,
                "role", put.At);
    }

    private void SaysSomething(Put put, Claim claim)
    {
        var hasValue = claim.Text is not null || claim.Number is not null || claim.Low is not null || claim.High is not null;
        if (!hasValue)
            plan.AddProblem(ProblemCode.Malformed, "The claim says nothing.", "Give a text, or a field with a number.", claim.Key, "claim",
                put.At);
        else if (claim.Field is null && claim.Text is null)
            plan.AddProblem(ProblemCode.Malformed, "The claim has a figure but no field.",
                "Name what is measured, such as field: drones_launched.", claim.Key, "field", put.At);
        if (claim.Low > claim.High)
            plan.AddProblem(ProblemCode.InvalidValue, FormattableString.Invariant($"low is {claim.Low}, high is {claim.High}."),
                "Exchange them.", claim.Key, "low", put.At);
    }

    private void EndsFit(Put put, Relation relation)
    {
        if (ontology.FindRelationType(relation.Type) is not { } type)
            plan.AddProblem(ProblemCode.UnknownTerm, $"'{relation.Type}' is no relation type of the ontology.",
                $"Did you mean {string.Join(", ", ontology.NearestRelationTypes(relation.Type))}?", relation.Key, "type", put.At);
        else if (!type.Allows(relation.From.Kind, relation.To.Kind))
            plan.AddProblem(
                ProblemCode.EdgeNotAllowed, $"{relation.Type} from {relation.From} to {relation.To} is not allowed.",
                $"It leads from {string.Join(", or from ", type.Ends.Select(ends => $"{ends.From.Prefix()} to {ends.To.Prefix()}"))}.",
                relation.Key, "type", put.At);
        else if (relation.From == relation.To)
            plan.AddProblem(ProblemCode.EdgeNotAllowed, $"{relation.Type} leads from {relation.From} to itself.",
                "Name two different ends.", relation.Key, "to", put.At);
    }

    private void IdsFit(Put put, Entity entity)
    {
        foreach (var id in entity.ExternalIds)
        {
            if (Known(put, Vocabulary.IdScheme, id.Scheme, "ids") is { Pattern: { } pattern } && !pattern.IsMatch(id.Value))
                plan.AddProblem(ProblemCode.InvalidValue, $"'{id.Value}' is no identifier of {id.Scheme}.",
                    $"It takes one that matches {pattern}.", entity.Key, "ids", put.At);
        }
    }
}
