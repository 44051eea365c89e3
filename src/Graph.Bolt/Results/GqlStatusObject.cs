using Neo4j.Driver;

namespace Graph.Bolt;

internal sealed class GqlStatusObject(IReadOnlyDictionary<string, object?> sent) : IGqlStatusObject
{
    private readonly IReadOnlyDictionary<string, object?>? _diagnostics =
        sent.GetValueOrDefault("diagnostic_record") as IReadOnlyDictionary<string, object?>;

    public string GqlStatus => sent.GetValueOrDefault("gql_status") as string ?? "";

    public string StatusDescription => sent.GetValueOrDefault("status_description") as string ?? "";

    public string? RawClassification => _diagnostics?.GetValueOrDefault("_classification") as string;

    public string? RawSeverity => _diagnostics?.GetValueOrDefault("_severity") as string;
}
