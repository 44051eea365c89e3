using System.CommandLine;
using Graph.Server.Configuration;

namespace Graph.Cli.CommandLine;

/// <summary>The options by which any setting can be given on the command line.</summary>
internal sealed class SettingOptions
{
    private readonly Option<string?> _config = new("--config") { Description = "JSON file with settings; default: graph.json, where there is one", HelpName = "FILE", Recursive = true };
    private readonly Option<string?> _data = new("--data") { Description = "Folder of the store; default: graph-data", HelpName = "FOLDER", Recursive = true };
    private readonly Option<string?> _store = new("--store") { Description = "Kind of store: embedded", HelpName = "KIND", Recursive = true };
    private readonly Option<string[]> _set = new("--set") { Description = "Any setting, such as Log:Level=Debug; may be repeated", HelpName = "NAME=VALUE", Recursive = true, DefaultValueFactory = _ => [] };

    public void AddTo(RootCommand root)
    {
        foreach (var option in new Option[] { _config, _data, _store, _set })
            root.Options.Add(option);
    }

    /// <summary>The settings from everywhere.</summary>
    /// <exception cref="InvalidSettingsException">Some do not fit.</exception>
    public GraphOptions Read(ParseResult parsed, params IEnumerable<(string Name, string? Value)> more)
    {
        var given = new (string Name, string? Value)[] { ("Store:Folder", parsed.GetValue(_data)), ("Store:Kind", parsed.GetValue(_store)) };
        return Settings.Read(parsed.GetValue(_config), Environment.GetEnvironmentVariables(),
            parsed.GetValue(_set)!.Select(Split).Concat(given.Concat(more).Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Name, pair.Value!))));
    }

    private static KeyValuePair<string, string> Split(string text) =>
        text.Split('=', 2) is [var name, var value]
            ? KeyValuePair.Create(name, value)
            : throw new InvalidSettingsException([$"command line: --set {text} has no value; write --set NAME=VALUE, as in --set Log:Level=Debug."]);
}
