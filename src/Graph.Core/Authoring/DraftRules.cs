using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Recording;
using Graph.Core.Time;

namespace Graph.Core.Authoring;

/// <summary>What the properties of one draft must satisfy together.</summary>
internal sealed class DraftRules(Kind kind, DraftValues values, DraftReader reading)
{
    /// <summary>Notes what is broken, save for dates.</summary>
    public void Check()
    {
        if (kind.IsEntity() && !values.Has("name") && DraftElements.Names(values).All(name => name.Kind != NameKind.Official))
            Break(values.Has("names") ? "names" : "name", ProblemCode.Malformed, $"{char.ToUpperInvariant(An[0])}{An[1..]} has no name.",
                "Add 'name: …'.");
        if (kind == Kind.Place && values.Has("latitude") != values.Has("longitude"))
            Break(values.Has("latitude") ? "latitude" : "longitude", ProblemCode.InvalidValue,
                "Only one of latitude and longitude is given.", "Give both, or neither.");
        if (kind.IsFact())
            CheckCited();
        if (kind == Kind.Claim)
            CheckClaim();
    }

    /// <summary>When it was so; undated where that is broken, which is then noted.</summary>
    public Interval Interval()
    {
        var (date, start, end) = (values.Get<PartialDate?>("date"), values.Get<PartialDate?>("start"), values.Get<PartialDate?>("end"));
        if (values.Has("date") && (values.Has("start") || values.Has("end") || values.Has("ongoing")))
            return Break("date", ProblemCode.InvalidDate, "A date stands beside start, end or ongoing.",
                "Write date alone, or start and end.");
        try
        {
            return date is { } day ? Time.Interval.On(day) : new Interval(start, end, values.Get<bool>("ongoing"));
        }
        catch (ArgumentException exception)
        {
            var problem = ValueProblem.From(ProblemCode.InvalidDate, exception);
            return Break(exception.ParamName ?? "end", problem.Code, problem.Message, problem.Hint);
        }
    }

    /// <summary>Whether a relation has two ends that its type allows; what it does not allow is noted.</summary>
    public bool AllowsEnds()
    {
        if (values.Get<RelationType>("type") is not { } type || values.Key("from") is not { } from || values.Key("to") is not { } to)
            return false;
        if (from == to)
            Break("to", ProblemCode.EdgeNotAllowed, $"{type.Code} leads from {from} to itself.", "Name two different ends.");
        if (from == to || type.Allows(from.Kind, to.Kind))
            return from != to;
        var allowed = string.Join(" or ", type.Ends.Select(pair => $"from {pair.From.Prefix()} to {pair.To.Prefix()}"));
        Break("type", ProblemCode.EdgeNotAllowed, $"{type.Code} cannot lead from {from} to {to}.",
            $"It leads {allowed}{(type.Symmetric ? ", either way round" : "")}; exchange the ends or take another type.");
        return false;
    }

    private string An => DraftProblem.An(kind.Prefix());

    private void CheckCited()
    {
        var isCited = values.Has("citations") && values.Get<List<object>>("citations") is not { Count: 0 };
        if (!isCited && !values.Has("uncited"))
            Break(null, ProblemCode.Uncited, $"{char.ToUpperInvariant(An[0])}{An[1..]} has no citation.",
                "Add 'citations: [source:…]', or 'uncited: …' with the reason.");
    }

    private void CheckClaim()
    {
        var (number, low, high) = (values.Get<double?>("number"), values.Get<double?>("low"), values.Get<double?>("high"));
        var isFigure = values.Has("number") || values.Has("low") || values.Has("high");
        if (!values.Has("text") && isFigure && !values.Has("field"))
            Break(null, ProblemCode.Malformed, "A figure has no field.", "Add 'field: …', what is measured.");
        else if (!values.Has("text") && !isFigure)
            Break(null, ProblemCode.Malformed, "A claim says nothing.", "Add 'text: …', or 'field: …' with 'number: …'.");
        if (low > high)
            Break("low", ProblemCode.InvalidValue, FormattableString.Invariant($"low {low} is more than high {high}."), "Exchange them.");
        else if (number < low || number > high)
            Break("number", ProblemCode.InvalidValue, FormattableString.Invariant($"number {number} lies outside low and high."),
                "Correct one of the three.");
    }

    private Interval Break(string? property, string code, string message, string hint)
    {
        reading.AddProblem(property is null ? values.At : values.PlaceOf(property), property, new(code, message, hint));
        return default;
    }
}
