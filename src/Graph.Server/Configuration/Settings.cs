using System.Collections;
using System.Reflection;
using System.Text.Json;
using Graph.Core.Text;

namespace Graph.Server.Configuration;

/// <summary>
/// Reads the options. Later wins: the defaults, a file, the environment (<c>GRAPH__SECTION__NAME</c>), the command line.
/// An unknown name anywhere is refused, with the nearest one.
/// </summary>
public static class Settings
{
    /// <summary>What names of settings begin with in the environment.</summary>
    public const string EnvironmentPrefix = "GRAPH__";

    /// <summary>The file read from the working folder where no other is named.</summary>
    public const string DefaultFile = "graph.json";

    /// <summary>Every setting, in the order of the options tree.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        .. from section in typeof(GraphOptions).GetProperties()
           from property in section.PropertyType.GetProperties()
           let rules = property.GetCustomAttribute<SettingAttribute>()
           where rules is not null
           select new Setting(section, property, rules),
    ];

    /// <summary>Reads the options from everywhere.</summary>
    /// <param name="file">A JSON file; null takes <see cref="DefaultFile"/> where there is one.</param>
    /// <param name="environment">The environment variables.</param>
    /// <param name="commandLine">Names (<c>Server:Urls</c>) and values given on the command line; a list is comma-separated.</param>
    /// <exception cref="InvalidSettingsException">A name or a value does not fit, or the file cannot be read.</exception>
    public static GraphOptions Read(string? file, IDictionary environment, IEnumerable<KeyValuePair<string, string>> commandLine)
    {
        var options = new GraphOptions();
        var problems = new List<string>();
        foreach (var given in FromFile(file, problems).Concat(FromEnvironment(environment)).Concat(FromCommandLine(commandLine)))
            Apply(given, options, problems);
        return problems.Count == 0 ? options : throw new InvalidSettingsException(problems);
    }

    private static void Apply(Given given, GraphOptions options, List<string> problems)
    {
        if (All.FirstOrDefault(setting => setting.Name.Equals(given.Name, StringComparison.OrdinalIgnoreCase)) is not { } found)
        {
            problems.Add($"{given.From}: there is no setting {given.Written}; {given.Hint()}.");
            return;
        }
        var values = given.Values
            ?? (found.IsList
            ? given.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : [given.Text]);
        found.Apply(options, values, out var problem);
        if (problem is not null)
            problems.Add($"{given.From}: {given.Written} is {Shown(found, given)}; {problem}.");
    }

    // Nobody's password is repeated, also where it was put into an address.
    private static string Shown(Setting setting, Given given) =>
        setting.IsSecret || given.Text.Contains('@', StringComparison.Ordinal) ? "given, and not shown" : $"'{given.Text}'";

    private static IEnumerable<Given> FromFile(string? file, List<string> problems)
    {
        if (file is null && !File.Exists(DefaultFile))
            return [];
        file ??= DefaultFile;
        try
        {
            using var document =
                JsonDocument.Parse(File.ReadAllBytes(file),
                new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return [.. document.RootElement.EnumerateObject().SelectMany(section => FromSection(file, section, problems))];
            problems.Add($"{file}: the file holds no object; write one like {{ \"Server\": {{ \"Urls\": [\"http://127.0.0.1:8080\"] }} "
                + $"}}.");
        }
        catch (JsonException e)
        {
            problems.Add($"{file}:{e.LineNumber + 1}:{e.BytePositionInLine + 1}: the file is not valid JSON.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException || file.Length == 0)
        {
            problems.Add($"{file}: the file cannot be read"
                + $"{(Directory.Exists(file) ? ", it is a folder" : File.Exists(file) ? "" : ", it does not exist")}; name another with "
                    + "--config.");
        }
        return [];
    }

    private static IEnumerable<Given> FromSection(string file, JsonProperty section, List<string> problems)
    {
        if (section.Value.ValueKind != JsonValueKind.Object)
        {
            problems.Add($"{file}: {section.Name} holds no settings; write {{ \"{section.Name}\": {{ … }} }} with a section "
                + $"of {Sections()}.");
            yield break;
        }
        foreach (var property in section.Value.EnumerateObject())
        {
            var name = $"{section.Name}:{property.Name}";
            yield return property.Value.ValueKind == JsonValueKind.Array
                ? new Given(file, name, name,
                property.Value.GetRawText())
                { Values = [.. property.Value.EnumerateArray().Select(item => item.ToString())] }
                : new Given(file, name, name,
                property.Value.ValueKind is JsonValueKind.True or JsonValueKind.False
                ? property.Value.GetRawText()
                : property.Value.ToString());
        }
    }

    private static IEnumerable<Given> FromEnvironment(IDictionary environment) =>
        from entry in environment.Cast<DictionaryEntry>()
        let written = (string)entry.Key
        where written.StartsWith(EnvironmentPrefix, StringComparison.OrdinalIgnoreCase)
        orderby written
        select new Given("environment", written[EnvironmentPrefix.Length..].Replace("__", ":", StringComparison.Ordinal), written,
        (string?)entry.Value ?? "");

    private static IEnumerable<Given> FromCommandLine(IEnumerable<KeyValuePair<string, string>> commandLine) =>
        commandLine.Select(pair => new Given("command line", pair.Key, pair.Key, pair.Value));

    private static string Sections() => string.Join(", ", typeof(GraphOptions).GetProperties().Select(section => section.Name));

    private static (Setting Setting, int Distance) Nearest(string name) =>
        All.Select(setting => (setting, Suggestions.Distance(name.ToUpperInvariant(), setting.Name.ToUpperInvariant())))
        .MinBy(pair => pair.Item2);

    /// <summary>One value as it was given somewhere.</summary>
    private sealed record Given(string From, string Name, string Written, string Text)
    {
        public IReadOnlyList<string>? Values { get; init; }

        public string Hint()
        {
            var (setting, distance) = Nearest(Name);
            if (distance > Name.Length / 2)
                return "the sections are " + Sections();
            return "the nearest is "
                + (Written.StartsWith(EnvironmentPrefix, StringComparison.OrdinalIgnoreCase) ? setting.Environment : setting.Name);
        }
    }
}
