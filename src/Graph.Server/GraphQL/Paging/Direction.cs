namespace Graph.Server.GraphQL.Paging;

/// <summary>Which way an order runs.</summary>
internal enum Direction
{
    /// <summary>From the least.</summary>
    Asc,

    /// <summary>From the greatest.</summary>
    Desc,
}
