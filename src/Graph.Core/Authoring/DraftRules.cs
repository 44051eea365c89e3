using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Recording;
using Graph.Core.Recording.Rules;
using Graph.Core.Time;

namespace Graph.Core.Authoring;

/// <summary>
/// Checks the values of one draft together: their form here, their meaning by the rules of <see cref="Recording.Rules"/>, asked
/// early so that every problem of a file is reported at once, at its property.
/// </summary>
internal sealed class DraftRules(Kind kind, DraftValues values, DraftReader reading)
{
    /// <summary>Reports the problems of everything but dates.</summary>
    public void Check()
    {
        if (kind.IsEntity() && !values.Has("name") && DraftElements.Names(values).All(name => name.Kind != NameKind.Official))
            Add(new(ProblemCode.Malformed, values.Has("names") ? "names" : "name",
                $"{DraftProblem.Capitalized(kind.WithArticle())} has no name.", "Add 'name: …'."));
        if (kind == Kind.Place && values.Has("latitude") != values.Has("longitude"))
            Add(new(ProblemCode.InvalidValue, values.Has("latitude") ? "latitude" : "longitude",
                "Only one of latitude and longitude is given.", "Give both, or neither."));
        if (kind.IsFact() && !values.Has("uncited") && (!values.Has("citations") || values.Get<List<object>>("citations") is { Count: 0 }))
            Add(CitationRule.Uncited(kind));
        if (kind is Kind.Participation or Kind.Engagement && values.Get<Term>("role") is { } role)
            Add(RoleRule.Check(reading.Ontology, role, kind));
        if (kind == Kind.Claim)
            foreach (var problem in ClaimRule.Check(
                values.Has("text"), values.Has("field"), values.Has("number") || values.Has("low") || values.Has("high"),
                values.Get<double?>("number"), values.Get<double?>("low"), values.Get<double?>("high")))
                Add(problem);
    }

    /// <summary>The validity or date; undated where it has a problem, which is then reported.</summary>
    public Interval Interval()
    {
        var (date, start, end) = (values.Get<PartialDate?>("date"), values.Get<PartialDate?>("start"), values.Get<PartialDate?>("end"));
        if (values.Has("date") && (values.Has("start") || values.Has("end") || values.Has("ongoing")))
        {
            Add(new(ProblemCode.InvalidDate, "date", "A date stands beside start, end or ongoing.", "Write date alone, or start and end."));
            return default;
        }
        if (date is { } day)
            return Time.Interval.On(day);
        if (!Time.Interval.TryCreate(start, end, values.Get<bool>("ongoing"), out var interval, out var problem))
            Add(new(ProblemCode.InvalidDate, problem.Property, problem.Message, problem.Hint));
        return interval;
    }

    /// <summary>Whether a relation has two ends that its type allows; otherwise the problem is reported.</summary>
    public bool AllowsEnds() =>
        values.Get<RelationType>("type") is { } type && values.Key("from") is { } from && values.Key("to") is { } to
        && Add(RelationEndsRule.Check(type, from, to));

    // Whether there was none.
    private bool Add(RuleProblem? problem)
    {
        if (problem is not null)
            reading.AddProblem(problem.Property is { } property ? values.LocationOf(property) : values.At, problem.Property,
                new(problem.Code, problem.Message, problem.Hint));
        return problem is null;
    }
}
