using Graph.Core.Model;

namespace Graph.Core.Ontologies;

/// <summary>Reads <c>relation-types.yaml</c>.</summary>
internal static class RelationTypesFile
{
    public const string Name = "relation-types.yaml";

    private static readonly string[] Properties =
        ["code", "label", "inverseLabel", "description", "symmetric", "sign", "structural", "ends"];

    private static readonly Dictionary<string, Kind> Kinds =
        new Kind[] { Kind.Actor, Kind.Place, Kind.Issue, Kind.Process, Kind.Event,
        Kind.Source }.ToDictionary(kind => kind.ToString().ToUpperInvariant());

    public static IReadOnlyList<RelationType> Read(string text, ProblemList problems)
    {
        RelationType[] types = [.. EntryFile.Read(Name, text, Properties, problems).Select(ReadType)];
        foreach (var missing in WellKnown.StructuralRelations.Except(types.Select(type => type.Code)))
            problems.Add(Name, 0, missing, "this structural relation type is missing",
                "Add it with 'structural: true': the model reads it");
        return types;
    }

    private static RelationType ReadType(Entry entry)
    {
        entry.CheckCode();
        var structural = entry.Flag("structural");
        if (structural != WellKnown.StructuralRelations.Contains(entry.Code))
            entry.AddProblem("structural", structural ? "it is not one that the model reads" : "the model reads it",
                structural ? "Leave out 'structural'" : "Add 'structural: true'");
        var symmetric = entry.Flag("symmetric");
        return new(entry.Code, entry.Required("label"), entry.Required(symmetric ? "label" : "inverseLabel"), entry.Required("description"),
            Ends(entry))
        {
            Symmetric = symmetric,
            Sign = Sign(entry),
            Structural = structural,
        };
    }

    private static int? Sign(Entry entry)
    {
        var sign = entry.Text("sign");
        if (sign is not (null or "-1" or "1"))
            entry.AddProblem("sign", $"sign '{sign}' is neither -1 nor 1", "Write -1 for hostile, 1 for friendly, or leave it out");
        return sign switch { "-1" => -1, "1" => 1, _ => null };
    }

    private static RelationEnds[] Ends(Entry entry)
    {
        var ends = entry.Items("ends");
        if (ends.Count == 0)
            entry.AddProblem("ends", "it has no ends", "Add 'ends: [{from: EVENT, to: PLACE}]'");
        return [.. ends.Select(
            pair => new RelationEnds(ReadKind(entry, Entry.Scalar(pair, "from")), ReadKind(entry, Entry.Scalar(pair, "to"))))];
    }

    private static Kind ReadKind(Entry entry, string name)
    {
        if (!Kinds.TryGetValue(name, out var kind))
            entry.AddProblem("ends", $"'{name}' is not a kind of entity", $"Write one of {string.Join(", ", Kinds.Keys)}");
        return kind;
    }
}
