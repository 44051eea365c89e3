namespace Graph.Server.GraphQL.Pages;

/// <summary>Which way an order runs.</summary>
internal enum Direction
{
    /// <summary>From the least.</summary>
    Asc,

    /// <summary>From the greatest.</summary>
    Desc,
}
