namespace Graph.Server.GraphQL.Paging;

/// <summary>What PageInfo reads.</summary>
internal sealed record PageEnds(bool HasNext, bool HasPrevious, string? Start, string? End);
