using Graph.Core.Authoring;
using Graph.Core.Recording;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Graph.Formats.Dossiers;

/// <summary>
/// Reads YAML, which includes JSON, to raw values with their locations. Every scalar is a text. Surprising or dangerous features of YAML
/// are refused: anchors and aliases, tags, duplicate names, several documents, deep nesting.
/// </summary>
internal sealed class YamlValues
{
    private const int MaxDepth = 32;

    private readonly string _file;
    private readonly List<Problem> _problems;
    private readonly Parser _parser;

    private YamlValues(string file, string text, List<Problem> problems)
    {
        (_file, _problems) = (file, problems);
        _parser = new(new StringReader(text));
    }

    /// <summary>The value of the only document; null, and a problem, if there is none or it is malformed.</summary>
    public static DraftValue? Read(string file, string text, List<Problem> problems)
    {
        var values = new YamlValues(file, text, problems);
        try
        {
            return values.ReadDocument();
        }
        catch (TooDeepException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // The parser throws this if a plain text ends a line inside brackets that are never closed.
            problems.Add(new(ProblemCode.Malformed, "The text is not well-formed.",
                "Look for a missing quote, colon, bracket or wrong indentation there or just below.",
                At: Place(file, values._parser.Current?.Start ?? Mark.Empty)));
            return null;
        }
        catch (YamlException exception)
        {
            var message = exception.Message[(exception.Message.LastIndexOf("): ", StringComparison.Ordinal) is >= 0 and var at
                ? at + 3
                : 0)..];
            problems.Add(new(ProblemCode.Malformed, $"The text is not well-formed: {message.TrimEnd('.')}.",
                "Look for a missing quote, colon, bracket or wrong indentation there or just above.", At: Place(file, exception.Start)));
            return null;
        }
    }

    private DraftValue? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out var end))
        {
            AddProblem(end, "The file is empty.", "Begin it with 'dossier: …'.");
            return null;
        }
        _parser.Consume<DocumentStart>();
        var value = ReadValue(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
            AddProblem(second, "A second document begins.", "Put it into a file of its own.");
        return value;
    }

    private DraftValue? ReadValue(int depth)
    {
        _parser.Accept<ParsingEvent>(out var node);
        CheckPlain(node!);
        if (depth > MaxDepth)
        {
            AddProblem(node!, $"The nesting is deeper than {MaxDepth}.", "Nothing in a dossier lies that deep.");
            // The parser takes quadratic time for deep nesting, so reading stops here.
            throw new TooDeepException();
        }
        if (node is AnchorAlias)
        {
            _parser.SkipThisAndNestedEvents();
            return null;
        }
        if (_parser.TryConsume<Scalar>(out var scalar))
            return new(TextOf(scalar), At(scalar));
        if (_parser.TryConsume<SequenceStart>(out var sequence))
            return new(ReadItems(depth), At(sequence));
        var map = _parser.Consume<MappingStart>();
        return new(ReadProperties(depth), At(map));
    }

    private List<DraftValue> ReadItems(int depth)
    {
        var items = new List<DraftValue>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            if (ReadValue(depth + 1) is { } item)
                items.Add(item);
        }
        return items;
    }

    private List<DraftProperty> ReadProperties(int depth)
    {
        var properties = new List<DraftProperty>();
        var names = new Dictionary<string, Location>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (!_parser.Accept<Scalar>(out var name))
            {
                AddProblem(_parser.Current!, "The name of a property is not a text.", "Write 'name: value'.");
                _parser.SkipThisAndNestedEvents();
                _parser.SkipThisAndNestedEvents();
                continue;
            }
            ReadProperty(depth, name, names, properties);
        }
        return properties;
    }

    private void ReadProperty(int depth, Scalar name, Dictionary<string, Location> names, List<DraftProperty> properties)
    {
        CheckPlain(name);
        _parser.MoveNext();
        var value = ReadValue(depth + 1);
        if (!names.TryAdd(name.Value, At(name)))
            AddProblem(name, $"'{name.Value}' is given twice, here and at {names[name.Value]}.", "Leave one of them out.");
        else if (value is not null)
            properties.Add(new(name.Value, value, At(name)));
    }

    // A missing value is a blank one, which no property accepts.
    private static string TextOf(Scalar scalar) => scalar is { Style: ScalarStyle.Plain, Value: "~" or "null" } ? "" : scalar.Value;

    private void CheckPlain(ParsingEvent at)
    {
        if (at is AnchorAlias alias)
            AddProblem(at, $"The alias '*{alias.Value}' stands for something else.", "Write out what it stands for.");
        else if (at is NodeEvent { Anchor.IsEmpty: false } named)
            AddProblem(at, $"The anchor '&{named.Anchor.Value}' names a value.", "Leave it out, and write out what its aliases stand for.");
        else if (at is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } } tagged)
            AddProblem(at, $"The tag '{tagged.Tag.Value}' gives a value a type.", "Leave it out.");
    }

    private void AddProblem(ParsingEvent at, string message, string hint) =>
        _problems.Add(new(ProblemCode.Malformed, message, hint, At: At(at)));

    private Location At(ParsingEvent node) => Place(_file, node.Start);

    private static Location Place(string file, Mark mark) => new(file, (int)mark.Line, (int)mark.Column);

    private sealed class TooDeepException : Exception;
}
