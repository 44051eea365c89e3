namespace Graph.Server.GraphQL.Paging;

/// <summary>A list that is asked for page by page. What the fields of its pages belong to.</summary>
internal abstract class Paged
{
    /// <summary>Set where any cursor is asked for.</summary>
    public bool WantsCursors { get; set; }
}
