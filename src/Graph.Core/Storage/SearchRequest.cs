using Graph.Core.Errors;
using Graph.Core.Model;
using Graph.Core.Storage.Paging;

namespace Graph.Core.Storage;

/// <summary>
/// Full-text search over names, descriptions, stance summaries, claim texts and quotes, folded (<see cref="Text.Folding"/>). An
/// element matches when each word of the text begins some word of it. Order: elements one of whose names equals the whole text,
/// then those whose names alone have every word, then the rest; within each the newest first (<see cref="OrderBy.Date"/>
/// descending, undated last), then by tie, descending. No statistics of the corpus take part.
/// </summary>
/// <param name="Text">The text; at least one word, at most 16.</param>
/// <param name="Kinds">The kinds wanted: entities, stances, claims, citations.</param>
/// <param name="Size">At most so many hits, 0 to <see cref="PageRequest.MaxRows"/>.</param>
/// <param name="After">Only hits after this one: its rank class (long), its date (long or null), its tie.</param>
/// <param name="Wanted">What is wanted of the elements found.</param>
public sealed record SearchRequest(string Text, IReadOnlyCollection<Kind> Kinds, int Size, Position? After, Selections Wanted)
{
    /// <summary>The kinds that can be found.</summary>
    public static IReadOnlyList<Kind> Searchable { get; } = [.. Model.Kinds.Entities, Kind.Stance, Kind.Claim, Kind.Citation];

    /// <summary>The words looked for.</summary>
    public IReadOnlyList<string> Words { get; } = Core.Text.Folding.Words(Text) is { Count: > 0 and <= 16 } words
        ? words
        : throw new InvalidRequestException(ErrorCodes.SearchText,
        $"'{(Text.Length > 60 ? Text[..60] + "…" : Text)}' cannot be searched for; give 1 to 16 words of letters or digits.");

    /// <summary>The text of an element that has the most of the words, the first such, names before the rest.</summary>
    public string BestText(Element content)
    {
        var texts = content switch
        {
            Entity entity => entity.Names.Select(name => name.Text).Append(entity.Description).OfType<string>(),
            Stance stance => [stance.Summary!],
            Claim claim => [claim.Text!],
            Citation citation => [citation.Quote!],
            _ => throw new InvalidOperationException($"{content.Kind} cannot be searched."),
        };
        return texts.MaxBy(text =>
        {
            var own = Core.Text.Folding.Words(text);
            return Words.Count(word => own.Any(other => other.StartsWith(word, StringComparison.Ordinal)));
        })!;
    }
}

/// <summary>A page of hits.</summary>
public sealed record SearchPage(IReadOnlyList<SearchHit> Hits, bool HasNext);

/// <summary>One hit.</summary>
/// <param name="Row">The element.</param>
/// <param name="Rank">3 for an exact name, 2 for names, 1 for texts.</param>
/// <param name="Text">The element's text that has the most of the words, the first such, names before the rest: for a snippet.</param>
/// <param name="Position">Where it stands.</param>
public sealed record SearchHit(Row Row, int Rank, string Text, Position Position);
