namespace Neo4j.Driver;

/// <summary>What a server says of a query that did not fail: how it ended, or what the server remarks about it.</summary>
public interface IGqlStatusObject
{
    /// <summary>The status by the GQL standard, such as 01N50: a label that nothing has.</summary>
    string GqlStatus { get; }

    /// <summary>What the status means, in words.</summary>
    string StatusDescription { get; }

    /// <summary>Of a remark, what it is about, such as UNRECOGNIZED.</summary>
    string? RawClassification { get; }

    /// <summary>Of a remark, WARNING or INFORMATION.</summary>
    string? RawSeverity { get; }
}
