using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Graph.Core.Ontologies;

/// <summary>Reads the file of a vocabulary.</summary>
internal sealed class TermsFile(Vocabulary vocabulary, ProblemList problems)
{
    private static readonly string[] Common = ["code", "label", "description", "parent", "mappings"];

    public string Name { get; } = vocabulary switch
    {
        Vocabulary.Role => "roles.yaml",
        Vocabulary.Position => "positions.yaml",
        Vocabulary.Reliability => "reliability.yaml",
        Vocabulary.IdScheme => "id-schemes.yaml",
        Vocabulary.EventType => "event-types.yaml",
        Vocabulary.ActorType => "actor-types.yaml",
        Vocabulary.PlaceType => "place-types.yaml",
        Vocabulary.ProcessType => "process-types.yaml",
        Vocabulary.SourceType => "source-types.yaml",
        _ => throw new ArgumentOutOfRangeException(nameof(vocabulary), vocabulary, "No file holds this vocabulary."),
    };

    public IReadOnlyList<Term> Read(string text, IReadOnlySet<TermMapping> known)
    {
        var mapped = new Dictionary<TermMapping, string>();
        var terms = EntryTree.Build<Term>(EntryFile.Read(Name, text, Properties(), problems),
            (entry, parent) => ReadTerm(entry, parent, known, mapped));
        foreach (var term in terms)
            term.Parent?.Adopt(term);
        return terms;
    }

    private string[] Properties() => vocabulary switch
    {
        Vocabulary.Role => [.. Common, "for"],
        Vocabulary.Position => [.. Common, "score"],
        Vocabulary.IdScheme => [.. Common, "url", "pattern"],
        _ => Common,
    };

    private Term ReadTerm(Entry entry, Term? parent, IReadOnlySet<TermMapping> known, Dictionary<TermMapping, string> mapped)
    {
        entry.CheckCode();
        var uses = vocabulary == Vocabulary.Role ? Uses(entry) : [];
        return new(vocabulary, entry.Code, entry.Required("label"), entry.Required("description"), parent)
        {
            Mappings = Mappings(entry, known, mapped),
            Score = vocabulary == Vocabulary.Position ? Score(entry) : null,
            ForParticipation = uses.Contains("PARTICIPATION"),
            ForEngagement = uses.Contains("ENGAGEMENT"),
            UrlTemplate = Url(entry),
            Pattern = vocabulary == Vocabulary.IdScheme ? Pattern(entry) : null,
        };
    }

    private static List<TermMapping> Mappings(Entry entry, IReadOnlySet<TermMapping> known, Dictionary<TermMapping, string> mapped)
    {
        var mappings = new List<TermMapping>();
        if (entry.Items("mappings") is not ([] or [YamlMappingNode]))
            entry.AddProblem("mappings", "the mappings name no scheme", "Write 'mappings: {CAMEO: [\'046\']}'");
        foreach (var (scheme, codes) in entry.Items("mappings").SelectMany(Entry.Pairs))
        {
            foreach (var mapping in Entry.Flat(codes).Select(code => new TermMapping(scheme, code)))
            {
                if (!known.Contains(mapping))
                    entry.AddProblem("mappings", $"{scheme} has no code '{mapping.Code}'",
                        $"Correct it, or add it to {ExternalCodesFile.Name}");
                else if (!mapped.TryAdd(mapping, entry.Code))
                    entry.AddProblem("mappings", $"{scheme} '{mapping.Code}' is mapped by {mapped[mapping]} too",
                        "Leave it to one of the two, since an import must know which");
                else
                    mappings.Add(mapping);
            }
        }
        return mappings;
    }

    private static string[] Uses(Entry entry)
    {
        string[] uses = [.. entry.Items("for").SelectMany(Entry.Flat)];
        if (uses.Length == 0)
            entry.AddProblem("for", "the role is for nothing", "Add 'for: [PARTICIPATION, ENGAGEMENT]', or one of the two");
        foreach (var use in uses.Where(use => use is not ("PARTICIPATION" or "ENGAGEMENT")))
            entry.AddProblem("for", $"a role cannot be for '{use}'", "Write PARTICIPATION for events, ENGAGEMENT for processes, or both");
        return uses;
    }

    private static double? Score(Entry entry) => entry.Required("score") is "" or "none" ? null : entry.Number("score", -1, 1);

    private static string? Url(Entry entry)
    {
        var url = entry.Text("url");
        if (url?.Contains("{value}", StringComparison.Ordinal) == false)
            entry.AddProblem("url", $"the url '{url}' has no place for the identifier", "Put {value} where it goes");
        return url;
    }

    // Identifiers come from clients: a pattern that could backtrack for long is refused, and $ alone would let a final line break pass.
    private static Regex? Pattern(Entry entry)
    {
        var pattern = entry.Required("pattern");
        try
        {
            if (pattern.Length == 0)
                return null;
            if (pattern.StartsWith('^') && pattern.EndsWith('$'))
                return new(pattern + @"\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            entry.AddProblem("pattern", $"the pattern '{pattern}' does not match the whole identifier",
                "Begin it with ^ and end it with $");
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            entry.AddProblem("pattern", $"the pattern '{pattern}' cannot be used: {exception.Message}",
                "Write a .NET regular expression without lookarounds and back-references");
        }
        return null;
    }
}
