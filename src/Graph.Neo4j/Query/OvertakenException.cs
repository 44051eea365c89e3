namespace Graph.Neo4j.Query;

/// <summary>
/// Something was written since the snapshot was opened: the question is to be asked as the view of its revision. Never leaves this project.
/// </summary>
internal sealed class OvertakenException : Exception;
