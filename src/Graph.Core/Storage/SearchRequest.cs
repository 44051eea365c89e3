using Graph.Core.Errors;
using Graph.Core.Model;
using Graph.Core.Storage.Paging;

namespace Graph.Core.Storage;

/// <summary>
/// Full-text search over names, descriptions, stance summaries, claim texts and quotes, folded (<see cref="Text.Folding"/>). An
/// element matches if each word of the text is a prefix of one of its words. Order: elements with a name equal to the whole text, then
/// those whose names alone contain every word, then the others; within each class the newest first (<see cref="OrderBy.Date"/>
/// descending, undated last), then by tie, descending. Corpus statistics are not used.
/// </summary>
/// <param name="Text">The text; at least one word, at most 16.</param>
/// <param name="Kinds">The kinds to search: entities, stances, claims, citations.</param>
/// <param name="Size">The maximum number of hits, 0 to <see cref="PageRequest.MaxRows"/>.</param>
/// <param name="After">Only hits after this one: its rank class (long), its date (long or null), its tie.</param>
/// <param name="Wanted">The selections for the elements found.</param>
public sealed record SearchRequest(string Text, IReadOnlyCollection<Kind> Kinds, int Size, Position? After, Selections Wanted)
{
    /// <summary>The searchable kinds.</summary>
    public static IReadOnlyList<Kind> Searchable { get; } = [.. Model.Kinds.Entities, Kind.Stance, Kind.Claim, Kind.Citation];

    /// <summary>The search words.</summary>
    public IReadOnlyList<string> Words { get; } = Core.Text.Folding.Words(Text) is { Count: > 0 and <= 16 } words
        ? words
        : throw new InvalidRequestException(ErrorCodes.SearchText,
        $"'{(Text.Length > 60 ? Text[..60] + "…" : Text)}' cannot be searched for; give 1 to 16 words of letters or digits.");

    /// <summary>Returns the first text of an element that contains the most search words; names come before other texts.</summary>
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
/// <param name="Text">
/// The first text of the element that contains the most search words, names before other texts; used for a snippet.
/// </param>
/// <param name="Position">The position in the list of hits.</param>
public sealed record SearchHit(Row Row, int Rank, string Text, Position Position);
