namespace Graph.Core.Ontologies;

/// <summary>Reads <c>external-codes.yaml</c>.</summary>
internal static class ExternalCodesFile
{
    public const string Name = "external-codes.yaml";

    public static IReadOnlyList<ExternalCode> Read(string text, ProblemList problems)
    {
        var entries = EntryFile.Read(Name, text, ["scheme", "code", "label", "parent", "aliases"], problems);
        return EntryTree.Build<ExternalCode>(entries, (entry, parent) => new(
            entry.Required("scheme"),
            entry.Code,
            entry.Required("label"),
            parent,
            [.. entry.Items("aliases").Select(alias => $"{alias}")]));
    }
}
