namespace Graph.Server.Tests.GraphQL;

/// <summary>Finds files of the repository that the tests were built in.</summary>
internal static class Repository
{
    /// <summary>The path of a file.</summary>
    public static string File(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "Graph.sln")))
                return Path.Combine(folder.FullName, path);
        throw new DirectoryNotFoundException("No folder above the tests holds Graph.sln.");
    }
}
