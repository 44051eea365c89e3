using Graph.Core.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Graph.Core.Ontologies;

/// <summary>Reads a file that is a list of entries.</summary>
internal static class EntryFile
{
    /// <summary>The entries that have a code of their own, in file order; what is wrong with the others is noted.</summary>
    public static IReadOnlyList<Entry> Read(string file, string text, string[] properties, ProblemList problems)
    {
        var entries = new Dictionary<string, Entry>();
        foreach (var node in Nodes(file, text, problems))
        {
            if (node is not YamlMappingNode mapping)
            {
                problems.Add(file, node.Start.Line, "", $"'{node}' is not an entry", "Begin every entry with '- code: CODE'");
                continue;
            }
            var entry = new Entry(file, mapping, problems);
            if (entry.Code.Length == 0)
                entry.AddProblem("code", "an entry has no code", "Begin it with '- code: CODE'");
            else if (!entries.TryAdd(entry.Key, entry))
                entry.AddProblem("code", "the code is taken by an entry above", "Choose another, or join the two");
            CheckNames(entry, properties);
        }
        return [.. entries.Values];
    }

    private static IEnumerable<YamlNode> Nodes(string file, string text, ProblemList problems)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(text));
        }
        catch (YamlException exception)
        {
            problems.Add(file, exception.Start.Line, "", $"not valid YAML: {exception.Message}",
                "Check indentation, quotes and colons there");
            return [];
        }
        if (yaml.Documents is [{ RootNode: YamlSequenceNode list }])
            return list.Children;
        problems.Add(file, 1, "", "the file does not hold a list", "Begin every entry with '- code: CODE'");
        return [];
    }

    private static void CheckNames(Entry entry, string[] properties)
    {
        foreach (var (name, _) in entry.Properties.Where(property => !properties.Contains(property.Name)))
            entry.AddProblem(name, $"unknown property '{name}'",
                $"Did you mean '{properties.Nearest(name, 1)[0]}'? Known here: {string.Join(", ", properties)}");
    }
}
