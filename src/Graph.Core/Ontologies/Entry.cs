using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Graph.Core.Ontologies;

/// <summary>
/// One entry of an ontology file. Reading a property that is not as it should be notes a problem and gives a harmless value.
/// </summary>
internal sealed class Entry(string file, YamlMappingNode node, ProblemList problems)
{
    /// <summary>Its code, or an empty string.</summary>
    public string Code { get; } = Scalar(node, "code");

    /// <summary>What tells it from the other entries of its file.</summary>
    public string Key { get; } = KeyOf(Scalar(node, "scheme"), Scalar(node, "code"));

    /// <summary>The key of the next wider entry, or null.</summary>
    public string? ParentKey { get; } = Scalar(node, "parent") is { Length: > 0 } parent ? KeyOf(Scalar(node, "scheme"), parent) : null;

    /// <summary>The names of its properties, with their lines.</summary>
    public IEnumerable<(string Name, YamlNode Value)> Properties => Pairs(node);

    /// <summary>Notes a problem at a property, or at the entry where the property is missing.</summary>
    public void AddProblem(string property, string message, string hint) =>
        problems.Add(file, (Find(property) ?? node).Start.Line, Code, message, hint);

    /// <summary>Notes a code that is not spelled as codes are.</summary>
    public void CheckCode()
    {
        if (!char.IsAsciiLetterUpper(Code[0]) || !Code.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_'))
            AddProblem("code", $"the code '{Code}' is not spelled as codes are", "Use A-Z, 0-9 and _, a letter first");
    }

    public string Required(string property)
    {
        var text = Text(property);
        if (text is null && Find(property) is null or YamlScalarNode)
            AddProblem(property, $"has no {property}", $"Add '{property}: …'");
        return text ?? "";
    }

    public string? Text(string property)
    {
        var value = Find(property);
        if (value is not (null or YamlScalarNode))
            AddProblem(property, $"{property} is not a text", $"Write it on one line, or after '{property}: >-'");
        return (value as YamlScalarNode)?.Value is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
    }

    public bool Flag(string property)
    {
        var text = Text(property);
        if (text is not (null or "true" or "false"))
            AddProblem(property, $"{property} '{text}' is neither true nor false", $"Write '{property}: true', or leave it out");
        return text == "true";
    }

    public double? Number(string property, double least, double most)
    {
        if (Text(property) is not { } text)
            return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        AddProblem(property, $"{property} '{text}' is not a number from {least} to {most}", "Give one in that range");
        return null;
    }

    /// <summary>The items of a list; a single item may stand without brackets.</summary>
    public IReadOnlyList<YamlNode> Items(string property) => Find(property) switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Children],
        var single => [single],
    };

    /// <summary>The texts of a list, or the one text.</summary>
    public static IEnumerable<string> Flat(YamlNode node) =>
        node is YamlSequenceNode list ? list.Children.Select(item => $"{item}") : [$"{node}"];

    /// <summary>The properties of a node; none if it is not a mapping.</summary>
    public static IEnumerable<(string Name, YamlNode Value)> Pairs(YamlNode node) =>
        node is YamlMappingNode mapping ? mapping.Children.Select(pair => ($"{pair.Key}", pair.Value)) : [];

    /// <summary>The text of a property of a node, or an empty string.</summary>
    public static string Scalar(YamlNode node, string property) =>
        Pairs(node).FirstOrDefault(pair => pair.Name == property).Value is YamlScalarNode { Value: { } text } ? text : "";

    private static string KeyOf(string scheme, string code) => scheme.Length == 0 ? code : $"{scheme} {code}";

    private YamlNode? Find(string property) => Properties.FirstOrDefault(pair => pair.Name == property).Value;
}
