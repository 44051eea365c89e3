namespace Graph.Server.Http.Export;

/// <summary>A parameter of exports in every format.</summary>
/// <param name="Name">Its name over HTTP: <c>asOf</c>.</param>
/// <param name="Placeholder">Its value in help: <c>DAY</c>.</param>
/// <param name="Description">Its effect, for help.</param>
/// <param name="IsRepeatable">Whether it may be given several times.</param>
public sealed record ExportParameter(string Name, string Placeholder, string Description, bool IsRepeatable = false)
{
    /// <summary>Its name on the command line: <c>--as-of</c>.</summary>
    public string OptionName => "--" + string.Concat(Name.Select(c => char.IsUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{c}"));
}

/// <summary>The parameters of exports that choose a view and a part of it, alike on the command line and over HTTP.</summary>
public static class ExportParameters
{
    /// <summary>The day at which the graph is shown: <c>2025-06-02</c>.</summary>
    public static ExportParameter AsOf { get; } =
        new("asOf", "DAY", "Show the graph as of this day; default: every validity");

    /// <summary>The time of the record: <c>2025-06-02T14:00:00Z</c>.</summary>
    public static ExportParameter KnownAt { get; } =
        new("knownAt", "TIME", "Show the graph as recorded at this time; default: the latest");

    /// <summary>The revision of the record.</summary>
    public static ExportParameter AtRevision { get; } =
        new("atRevision", "REVISION", "Show the graph as recorded at this revision; default: the latest");

    /// <summary>A filter of events, JSON in the shape of <c>EventFilter</c>.</summary>
    public static ExportParameter Where { get; } =
        new("where", "JSON", "Export only the events that pass this EventFilter (as in GraphQL), and their facts");

    /// <summary>The id or key of a process.</summary>
    public static ExportParameter Process { get; } =
        new("process", "ID", "Export only this process, its parts and events, and their facts");

    /// <summary>Ids or keys of entities that an expansion starts from.</summary>
    public static ExportParameter Focus { get; } =
        new("focus", "ID", "Export only the surroundings of this entity; may be repeated", IsRepeatable: true);

    /// <summary>The depth of the expansion, 0 to 6.</summary>
    public static ExportParameter Depth { get; } =
        new("depth", "N", "Number of facts between the focus and the farthest entity, 0 to 6; default: 1");

    /// <summary>All parameters, in the order of help.</summary>
    public static IReadOnlyList<ExportParameter> All { get; } = [AsOf, KnownAt, AtRevision, Where, Process, Focus, Depth];
}
