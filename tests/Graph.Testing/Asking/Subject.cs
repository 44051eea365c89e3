using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Text;
using Graph.Testing.BruteForce;

namespace Graph.Testing.Asking;

/// <summary>What a record has ever held, to ask about: keys of everything there is and was, words, codes, days.</summary>
public sealed class Subject
{
    private readonly ILookup<Kind, Key> _keys;

    private Subject(Element[] elements, long lastRevision)
    {
        _keys = elements.Select(element => element.Key).Distinct().Order().ToLookup(key => key.Kind);
        LastRevision = lastRevision;
        Texts = [.. elements.Select(element => element.NamesOf().Concat(element.TextsOf()).SelectMany(Folding.Words).Distinct().ToList())
            .Where(words => words.Count > 0).DefaultIfEmpty(["nothing"])];
        Names = [.. elements.SelectMany(Elements.NamesOf).Distinct().Order(StringComparer.Ordinal).DefaultIfEmpty("nothing")];
        Days = [.. elements.SelectMany(DaysOf).Distinct().Order().DefaultIfEmpty(new DateOnly(2025, 5, 16))];
        Ids = [.. elements.OfType<Entity>().SelectMany(entity => entity.ExternalIds).Distinct()
            .DefaultIfEmpty(new ExternalId("ISO3", "TUR"))];
    }

    /// <summary>The last revision.</summary>
    public long LastRevision { get; }

    /// <summary>The words of each element that has any, folded.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Texts { get; }

    /// <summary>Every name, as written.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Every day on which something begins or ends.</summary>
    public IReadOnlyList<DateOnly> Days { get; }

    /// <summary>Every external id.</summary>
    public IReadOnlyList<ExternalId> Ids { get; }

    /// <summary>Reads what a snapshot's diary tells.</summary>
    public static async Task<Subject> ReadAsync(ISnapshot snapshot)
    {
        var changes = await snapshot.ChangesAsync(default, int.MaxValue);
        return new Subject([.. changes.Select(change => change.Version.Content)], await snapshot.LastRevisionAsync());
    }

    /// <summary>The keys of those kinds; one that nothing has where there are none.</summary>
    public IReadOnlyList<Key> KeysOf(params IReadOnlyCollection<Kind> kinds) =>
        [.. kinds.SelectMany(kind => _keys[kind]).DefaultIfEmpty(Some.Key($"{kinds.First().Prefix()}:nobody"))];

    private static IEnumerable<DateOnly> DaysOf(Element element)
    {
        var time = element switch
        {
            Event happened => happened.Date,
            Process process => process.Validity,
            Fact fact => fact.Dating,
            _ =>
            default
        };
        foreach (var date in new[] { time.Start, time.End })
            if (date is { } given)
                foreach (var day in (DateOnly[])[given.First, given.Last])
                    yield return day;
    }
}
