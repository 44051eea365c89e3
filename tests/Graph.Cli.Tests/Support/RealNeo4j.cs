using Graph.Testing;

namespace Graph.Cli.Tests.Support;

/// <summary>A real Neo4j that asks for a password, with the Istanbul dossier in it.</summary>
public sealed class RealNeo4j : IAsyncLifetime
{
    public const string Password = "correct-horse";

    private Neo4jServer? _server;

    internal Folder Folder { get; } = new();

    public string Uri
    {
        get
        {
            Skip.If(_server is null, Neo4jServer.Missing);
            return _server!.Uri;
        }
    }

    /// <summary>The options that name it.</summary>
    internal string[] Options =>
        ["--store", "neo4j", "--neo4j-uri", Uri, "--neo4j-user", "neo4j", "--neo4j-password-file",
        Folder.Write("password.txt", Password + "\n")];

    public async Task InitializeAsync()
    {
        _server = await Neo4jServer.StartAsync("--auth", $"neo4j/{Password}");
        if (_server is not null)
            Assert.Equal(0, (await InProcess.RunAsync(
                ["import", Repository.At("schema", "dossiers", "istanbul-2025.yaml"), .. Options])).Code);
    }

    public async Task DisposeAsync()
    {
        Folder.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
    }
}
