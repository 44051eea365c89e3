using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Formats.Dossiers;
using Graph.Formats.Importing;
using Graph.Server.Tests.GraphQL;
using Graph.Testing;

namespace Graph.Server.Tests.Http;

/// <summary>
/// The example queries, asked over HTTP of a store with both Istanbul dossiers, one after the other, and held equal to the answers that
/// stand in schema/examples/README.md.
/// </summary>
public abstract class ExampleTests : IAsyncLifetime
{
    private const int Width = 200;
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string PagePath = Repository.File("schema/examples/README.md");
    private readonly SettableClock _clock = new();
    private readonly ServedStore _served = new();
    private HttpAsker? _asker;

    /// <summary>The query files.</summary>
    public static TheoryData<string> Examples { get; } = [.. Files()];

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (await OpenAsync(_served, _clock) is not { } store)
            return;
        foreach (var name in new[] { "istanbul-2025", "istanbul-2025-july" })
        {
            await new ImportRunner(store,
                Ontology.Default).RunAsync([DossierReader.ReadFile(Repository.File($"schema/dossiers/{name}.yaml"))]);
            _clock.Move(TimeSpan.FromDays(1));
        }
        _asker = await _served.ServeAsync(_clock);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync() => await _served.DisposeAsync();

    [SkippableTheory]
    [MemberData(nameof(Examples))]
    public async Task An_example_answers_as_its_page_shows(string file)
    {
        var section = await SectionAsync(file);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") != "1")
            Assert.True((await File.ReadAllTextAsync(PagePath)).Contains(section, StringComparison.Ordinal),
                $"schema/examples/README.md does not show this for {file}; run the tests with UPDATE_SNAPSHOTS=1 and look at the difference.\n{section}");
    }

    [SkippableFact]
    public async Task The_page_shows_every_example_and_nothing_else()
    {
        var page = new StringBuilder("""
            # The Istanbul talks, asked

            Questions of the record, each a query file of this folder, with its answer over both Istanbul dossiers: `istanbul-2025` at revision 1 and
            `istanbul-2025-july` at revision 2. A test asks each over HTTP and holds this page equal to what comes. Run one without a server:

            ```sh
            dotnet run --project src/Graph.Cli -- query schema/examples/01-who-took-part.graphql
            ```


            """);
        foreach (var file in Files())
            page.Append(await SectionAsync(file));
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            await File.WriteAllTextAsync(PagePath, page.ToString());
        Assert.Equal(page.ToString(), await File.ReadAllTextAsync(PagePath));
    }

    /// <summary>Opens the store that is asked, empty; null where there is none.</summary>
    private protected abstract Task<IStore?> OpenAsync(ServedStore served, TimeProvider clock);

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Repository.File("schema/examples"), "*.graphql").Select(path => Path.GetFileName(path))
        .Order(StringComparer.Ordinal);

    private async Task<string> SectionAsync(string file)
    {
        Skip.If(_asker is null, Neo4jServer.Missing);
        var query = (await File.ReadAllTextAsync(Repository.File($"schema/examples/{file}"))).Trim();
        var title = query.Split('\n')[0].TrimStart('#', ' ');
        var data = await _asker.AskAsync(query);
        return $"## {title}\n\n[`{file}`]({file})\n\n```graphql\n{query[(query.IndexOf('\n', StringComparison.Ordinal) + 1)..]}\n```\n\n```json\n{Lines(data, "")}\n```\n\n";
    }

    // What fits on a line stands on one, so that a page of answers can be read.
    private static string Lines(JsonElement json, string indent)
    {
        var line = JsonSerializer.Serialize(json, OneLine);
        if (indent.Length + line.Length <= Width)
            return line;
        var deeper = indent + "  ";
        return json.ValueKind switch
        {
            JsonValueKind.Object =>
                Block('{', json.EnumerateObject().Select(property => $"\"{property.Name}\": {Lines(property.Value, deeper)}"), '}'),
            JsonValueKind.Array => Block('[', json.EnumerateArray().Select(item => Lines(item, deeper)), ']'),
            _ => line,
        };

        string Block(char open, IEnumerable<string> parts, char close) =>
            $"{open}\n{string.Join(",\n", parts.Select(part => deeper + part))}\n{indent}{close}";
    }
}

/// <summary>Asked of the embedded store.</summary>
public sealed class EmbeddedExamples : ExampleTests
{
    private protected override async Task<IStore?> OpenAsync(ServedStore served, TimeProvider clock) => await served.OpenAsync(clock);
}

/// <summary>Asked of a real Neo4j.</summary>
public sealed class Neo4jExamples(Neo4jDatabase database) : ExampleTests, IClassFixture<Neo4jDatabase>
{
    private protected override async Task<IStore?> OpenAsync(ServedStore served, TimeProvider clock) =>
        database.IsThere ? served.Take(await database.OpenAsync(clock)) : null;
}
