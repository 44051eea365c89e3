using System.Collections;
using Graph.Server.Configuration;

namespace Graph.Server.Tests.Transport;

public sealed class SettingsTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Later_places_win_over_earlier_ones()
    {
        var options = Read(
            """{ "Server": { "Urls": ["http://127.0.0.1:1"] }, "Store": { "Folder": "file" }, "Limits": { "MaxBodyBytes": 2048 } }""",
            new()
            {
                ["GRAPH__STORE__FOLDER"] = "environment", ["GRAPH__SERVER__URLS"] = "http://127.0.0.1:2, http://[::1]:2",
                ["PATH"] = "/bin"
            },
            ("Server:Urls", "http://127.0.0.1:3"));

        Assert.Equal(["http://127.0.0.1:3"], options.Server.Urls);
        Assert.Equal("environment", options.Store.Folder);
        Assert.Equal(2048, options.Limits.MaxBodyBytes);
        Assert.Equal(200, options.Limits.MaxConcurrentRequests);
    }

    [Fact]
    public void Comments_letter_case_and_switches_are_understood()
    {
        var options = Read("""{ /* mine */ "server": { "warmup": false, "compressFromBytes": -1, }, "cors": { "origins": [] }, "log": { "level": "debug" } }""", []);

        Assert.False(options.Server.WarmUp);
        Assert.Empty(options.Cors.Origins);
        Assert.Equal("Debug", options.Log.Level);
    }

    [Fact]
    public void Every_problem_is_told_at_once_with_name_value_and_mend()
    {
        var e = Assert.Throws<InvalidSettingsException>(() => Read(
            """{ "Server": { "Url": "http://127.0.0.1:1", "Urls": ["ftp://x"] }, "Limits": { "MaxBodyBytes": "lots", "MaxConnections": 0 }, "Store": 7 }""",
            new() { ["GRAPH__STORE__FOLDR"] = "x", ["GRAPH__SERVER__WARMUP"] = "perhaps" },
            ("Store:Kind", "neo5j")));

        string[] expected =
        [
            $"{_file}: Store holds no settings; write {{ \"Store\": {{ … }} }} with a section of Store, Neo4j, Cypher, Export, Server, "
                + $"Limits, Cors, Log.",
            $"{_file}: there is no setting Server:Url; the nearest is Server:Urls.",
            $"{_file}: Server:Urls is '[\"ftp://x\"]'; write an address like http://127.0.0.1:8080, its host localhost, an IP address, "
                + $"or * for all.",
            $"{_file}: Limits:MaxBodyBytes is 'lots'; write a whole number from 1024 to 1073741824.",
            $"{_file}: Limits:MaxConnections is '0'; write a whole number from 1 to 1000000.",
            "environment: GRAPH__SERVER__WARMUP is 'perhaps'; write true or false.",
            "environment: there is no setting GRAPH__STORE__FOLDR; the nearest is GRAPH__STORE__FOLDER.",
            "command line: Store:Kind is 'neo5j'; write one of embedded, neo4j.",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), e.Problems.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("{", ":1:2: the file is not valid JSON")]
    [InlineData("[]", "holds no object")]
    public void A_file_that_cannot_be_read_is_told(string text, string message)
    {
        Assert.Contains(message, Assert.Throws<InvalidSettingsException>(() => Read(text, [])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_is_never_shown_not_even_when_it_does_not_fit_or_stands_in_the_wrong_place()
    {
        var e = Assert.Throws<InvalidSettingsException>(() => Read(
            """{ "Neo4j": { "Password": ["hidden", "hidden"] } }""",
            new() { ["GRAPH__NEO4J__URI"] = "bolt://neo4j:hidden@db", ["GRAPH__NEO4J__PASSWRD"] = "hidden" }));

        Assert.Equal(3, e.Problems.Count);
        Assert.DoesNotContain("hidden", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", Read("""{ "Neo4j": { "Password": "hidden" } }""", []).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_is_read_from_a_file_without_its_line_end_and_not_from_two_places()
    {
        File.WriteAllText(_file, "hidden word \r\n");

        Assert.Equal("hidden word ", new Neo4jServerOptions { PasswordFile = _file }.ReadPassword());
        Assert.Equal("other", new Neo4jServerOptions { Password = "other" }.ReadPassword());
        Assert.Throws<InvalidSettingsException>(() => new Neo4jServerOptions { Password = "other", PasswordFile = _file }.ReadPassword());
        Assert.Throws<InvalidSettingsException>(() => new Neo4jServerOptions { PasswordFile = _file + ".none" }.ReadPassword());
    }

    [Fact]
    public void A_named_file_must_be_there()
    {
        var e = Assert.Throws<InvalidSettingsException>(() => Settings.Read(_file + ".none", new Hashtable(), []));

        Assert.Equal($"{_file}.none: the file cannot be read, it does not exist; name another with --config.", e.Message);
    }

    [Fact]
    public void Every_setting_says_what_it_means()
    {
        Assert.All(Settings.All, setting => Assert.EndsWith(".", setting.Meaning, StringComparison.Ordinal));
        Assert.Equal(Settings.All.Count, Settings.All.Select(setting => setting.Environment).Distinct().Count());
    }

    private GraphOptions Read(string file, Hashtable environment, params (string Name, string Value)[] commandLine)
    {
        File.WriteAllText(_file, file);
        return Settings.Read(_file, environment, commandLine.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));
    }
}
