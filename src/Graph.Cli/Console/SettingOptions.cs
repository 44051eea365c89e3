using System.CommandLine;
using Graph.Server.Configuration;

namespace Graph.Cli.Console;

/// <summary>The options that give settings on the command line.</summary>
internal sealed class SettingOptions
{
    private readonly Option<string?> _config =
        new("--config")
        {
            Description = "JSON file with settings; default: graph.json, if there is one",
            HelpName = "FILE",
            Recursive = true,
        };
    private readonly Option<string?> _data =
        new("--data") { Description = "Folder of the store; default: graph-data", HelpName = "FOLDER", Recursive = true };
    private readonly Option<string?> _store =
        new("--store") { Description = "Kind of store: embedded or neo4j; default: embedded", HelpName = "KIND", Recursive = true };
    private readonly Option<string?> _neo4jUri =
        new("--neo4j-uri") { Description = "Address of Neo4j; default: bolt://127.0.0.1:7687", HelpName = "URI", Recursive = true };
    private readonly Option<string?> _neo4jUser =
        new("--neo4j-user")
        {
            Description = "User of the Neo4j; give the password by GRAPH__NEO4J__PASSWORD or --neo4j-password-file",
            HelpName = "NAME",
            Recursive = true,
        };
    private readonly Option<string?> _neo4jPasswordFile =
        new("--neo4j-password-file") { Description = "File that holds the password for Neo4j", HelpName = "FILE", Recursive = true };
    private readonly Option<string?> _neo4jDatabase =
        new("--neo4j-database") { Description = "Database of the Neo4j; default: neo4j", HelpName = "NAME", Recursive = true };
    private readonly Option<string[]> _set =
        new("--set")
        {
            Description = "Any setting, such as Log:Level=Debug; may be repeated", HelpName = "NAME=VALUE", Recursive = true,
            DefaultValueFactory = _ => []
        };

    public void AddTo(RootCommand root)
    {
        foreach (var option in new Option[] { _config, _data, _store, _neo4jUri, _neo4jUser, _neo4jPasswordFile, _neo4jDatabase, _set })
            root.Options.Add(option);
    }

    /// <summary>The settings from the file, the environment and the command line.</summary>
    /// <exception cref="InvalidSettingsException">Some settings are invalid.</exception>
    public GraphOptions Read(ParseResult parsed, params IEnumerable<(string Name, string? Value)> more)
    {
        var given = new (string Name, string? Value)[]
        {
            ("Store:Folder", parsed.GetValue(_data)), ("Store:Kind", parsed.GetValue(_store)),
            ("Neo4j:Uri", parsed.GetValue(_neo4jUri)), ("Neo4j:User", parsed.GetValue(_neo4jUser)),
            ("Neo4j:PasswordFile", parsed.GetValue(_neo4jPasswordFile)), ("Neo4j:Database", parsed.GetValue(_neo4jDatabase)),
        };
        var options = Settings.Read(parsed.GetValue(_config), Environment.GetEnvironmentVariables(),
            parsed.GetValue(_set)!.Select(Split)
            .Concat(given.Concat(more).Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Name, pair.Value!))));
        if (parsed.GetValue(_neo4jUri) is { } uri && options.Store.Kind == StoreKind.Embedded)
            throw new InvalidSettingsException(
                [$"command line: --neo4j-uri {uri} is given, but the store is the embedded one; add --store neo4j, or leave it out."]);
        return options;
    }

    private static KeyValuePair<string, string> Split(string text) =>
        text.Split('=', 2) is [var name, var value]
            ? KeyValuePair.Create(name, value)
            : throw new InvalidSettingsException(
                [$"command line: --set {text} has no value; write --set NAME=VALUE, as in --set Log:Level=Debug."]);
}
