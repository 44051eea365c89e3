namespace Graph.Neo4j.Tests;

/// <summary>Where the files of the repository are.</summary>
internal static class Repository
{
    private static readonly string Root = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string At(params string[] path) => Path.Combine([Root, .. path]);

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new InvalidOperationException("The tests do not run inside the repository.")
        : File.Exists(Path.Combine(folder.FullName, "Graph.sln")) ? folder.FullName
        : Find(folder.Parent);
}
