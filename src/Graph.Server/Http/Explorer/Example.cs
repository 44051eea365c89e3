namespace Graph.Server.Http.Explorer;

/// <summary>A query to start from.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Title">What it asks, in one line.</param>
/// <param name="Query">The document.</param>
internal sealed record Example(string Name, string Title, string Query);
