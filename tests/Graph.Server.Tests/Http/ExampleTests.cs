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
public abstract class ExampleTests(ExampleWorld world)
{
    private const int Width = 200;
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string PagePath = Repository.File("schema/examples/README.md");

    /// <summary>The query files.</summary>
    public static TheoryData<string> Examples { get; } = [.. Files()];

    [SkippableTheory]
    [MemberData(nameof(Examples))]
    public async Task An_example_answers_as_its_page_shows(string file)
    {
        var section = await SectionAsync(file);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") != "1")
            Assert.True((await File.ReadAllTextAsync(PagePath)).Contains(section, StringComparison.Ordinal),
                $"schema/examples/README.md does not show this for {file}; run the tests with UPDATE_SNAPSHOTS=1 and look at the "
                    + $"difference.\n{section}");
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

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Repository.File("schema/examples"), "*.graphql").Select(path => Path.GetFileName(path))
        .Order(StringComparer.Ordinal);

    private async Task<string> SectionAsync(string file)
    {
        Skip.If(world.Asker is null, Neo4jServer.Missing);
        var query = (await File.ReadAllTextAsync(Repository.File($"schema/examples/{file}"))).Trim();
        var title = query.Split('\n')[0].TrimStart('#', ' ');
        var data = await world.Asker.AskAsync(query);
        return $"## {title}\n\n[`{file}`]({file})\n\n```graphql\n{query[(query.IndexOf('\n', StringComparison.Ordinal) + 1)..]}\n```"
            + $"\n\n```json\n{Lines(data, "")}\n```\n\n";
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

/// <summary>A store with both dossiers, served.</summary>
public abstract class ExampleWorld : IAsyncLifetime
{
    private readonly SettableClock _clock = new();
    private readonly ServedStore _served = new();

    /// <summary>Asks it; null where there is none.</summary>
    internal HttpAsker? Asker { get; private set; }

    /// <inheritdoc/>
    public virtual async Task InitializeAsync()
    {
        if (await OpenAsync(_served, _clock) is not { } store)
            return;
        foreach (var name in new[] { "istanbul-2025", "istanbul-2025-july" })
        {
            await new ImportRunner(store,
                Ontology.Default).RunAsync([DossierReader.ReadFile(Repository.File($"schema/dossiers/{name}.yaml"))]);
            _clock.Move(TimeSpan.FromDays(1));
        }
        Asker = await _served.ServeAsync(_clock);
    }

    /// <inheritdoc/>
    public virtual async Task DisposeAsync() => await _served.DisposeAsync();

    /// <summary>Opens the store that is asked, empty; null where there is none.</summary>
    private protected abstract Task<IStore?> OpenAsync(ServedStore served, TimeProvider clock);
}

/// <summary>The embedded store.</summary>
public sealed class EmbeddedExampleWorld : ExampleWorld
{
    private protected override async Task<IStore?> OpenAsync(ServedStore served, TimeProvider clock) => await served.OpenAsync(clock);
}

/// <summary>A real Neo4j.</summary>
public sealed class Neo4jExampleWorld : ExampleWorld
{
    private readonly Neo4jDatabase _database = new();

    /// <inheritdoc/>
    public override async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        await base.InitializeAsync();
    }

    /// <inheritdoc/>
    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _database.DisposeAsync();
    }

    private protected override async Task<IStore?> OpenAsync(ServedStore served, TimeProvider clock) =>
        _database.IsThere ? served.Take(await _database.OpenAsync(clock)) : null;
}

/// <summary>Asked of the embedded store.</summary>
public sealed class EmbeddedExamples(EmbeddedExampleWorld world) : ExampleTests(world), IClassFixture<EmbeddedExampleWorld>;

/// <summary>Asked of a real Neo4j.</summary>
public sealed class Neo4jExamples(Neo4jExampleWorld world) : ExampleTests(world), IClassFixture<Neo4jExampleWorld>;
