using System.Text;
using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;

namespace Graph.Testing.Asking;

/// <summary>A question that can be put to any snapshot, and whose answer is a text: two stores that agree give the same.</summary>
public abstract record Question
{
    /// <summary>The answer in a canonical text; a refusal is an answer too.</summary>
    public async Task<string> AskAsync(ISnapshot snapshot)
    {
        try
        {
            return await AnswerAsync(snapshot);
        }
        catch (InvalidRequestException refusal)
        {
            return $"refused: {refusal.Code}";
        }
    }

    /// <summary>The same question at a revision, or null for one that is not asked in a view.</summary>
    public abstract Question? At(long revision);

    /// <inheritdoc/>
    public sealed override string ToString() => Describe.Value(this);

    /// <summary>The answer.</summary>
    protected abstract Task<string> AnswerAsync(ISnapshot snapshot);
}

/// <summary>Rows, and where they are paged a second page that starts from a row of the first.</summary>
/// <param name="Fetch">What is asked first.</param>
/// <param name="Turn">Which row of the answer the second page starts from, and in which direction; null for no second page.</param>
public sealed record FetchQuestion(Fetch Fetch, Turn? Turn) : Question
{
    /// <inheritdoc/>
    public override Question? At(long revision) =>
        Fetch.View.AtRevision is null ? this with { Fetch = Fetch with { View = Fetch.View with { AtRevision = revision } } } : this;

    /// <inheritdoc/>
    protected override async Task<string> AnswerAsync(ISnapshot snapshot)
    {
        var page = await snapshot.FetchAsync(Fetch);
        var text = Describe.Page(page);
        if (Turn is null || Fetch.Root is not ListRoot list || page.Positions.Count == 0)
            return text + await TurnHopsAsync(snapshot, page);
        var again = list with { Page = Turn.From(list.Page, page.Positions) };
        return $"{text}then {Turn}{Environment.NewLine}{Describe.Page(await snapshot.FetchAsync(Fetch with { Root = again }))}";
    }

    // A hop is paged on from the row where it has found something, for that row alone.
    private async Task<string> TurnHopsAsync(ISnapshot snapshot, RowPage page)
    {
        if (Turn is null || page.Rows.FirstOrDefault(
            row => row is { Selection.Keyed: true } && row.Hops.Any(hop => hop.Positions.Count > 0)) is not { } found)
            return "";
        var hops = found.Selection.Hops.Select(
            (hop, i) => found.Hops[i].Positions is { Count: > 0 } positions ? Turned(hop, positions) : hop);
        var again = Fetch with { Root = new KeysRoot([found.Key]), Wanted = Selections.All(new Selection([], [.. hops])) };
        return $"then the hops of {found.Key}, {Turn}{Environment.NewLine}{Describe.Page(await snapshot.FetchAsync(again))}";
    }

    private Hop Turned(Hop hop, IReadOnlyList<Position> positions) => hop switch
    {
        FactsHop facts => facts with { Page = Turn!.From(facts.Page, positions) },
        NeighborsHop neighbors => neighbors with { Page = Turn!.From(neighbors.Page, positions) },
        PrecedingHop preceding => preceding with { Page = Turn!.From(preceding.Page, positions) },
        _ => hop,
    };
}

/// <summary>How a second page follows from the positions of a first.</summary>
/// <param name="After">After which of them, counted in turn; null is none.</param>
/// <param name="Before">Before which of them; null is none.</param>
/// <param name="Backward">Whether the last ones are wanted.</param>
/// <param name="Size">How many.</param>
public sealed record Turn(int? After, int? Before, bool Backward, int Size)
{
    /// <summary>The second page.</summary>
    public PageRequest From(PageRequest first, IReadOnlyList<Position> positions) => new(
        Size, Backward, After is { } after ? positions[after % positions.Count] : null,
        Before is { } before ? positions[before % positions.Count] : null, first.Count);
}

/// <summary>A count.</summary>
public sealed record CountQuestion(View View, Kind Kind, Filter? Where) : Question
{
    /// <inheritdoc/>
    public override Question? At(long revision) =>
        View.AtRevision is null ? this with { View = View with { AtRevision = revision } } : this;

    /// <inheritdoc/>
    protected override async Task<string> AnswerAsync(ISnapshot snapshot) => $"{await snapshot.CountAsync(View, Kind, Where)}";
}

/// <summary>A search, with its second page.</summary>
public sealed record SearchQuestion(View View, SearchRequest Request) : Question
{
    /// <inheritdoc/>
    public override Question? At(long revision) =>
        View.AtRevision is null ? this with { View = View with { AtRevision = revision } } : this;

    /// <inheritdoc/>
    protected override async Task<string> AnswerAsync(ISnapshot snapshot)
    {
        var page = await snapshot.SearchAsync(View, Request);
        var text = Text(page);
        return page.HasNext && page.Hits.Count > 0
            ? text + Text(await snapshot.SearchAsync(View, Request with { After = page.Hits[^1].Position }))
            : text;
    }

    private static string Text(SearchPage page)
    {
        var text = new StringBuilder($"{page.Hits.Count} hits, next {page.HasNext}{Environment.NewLine}");
        foreach (var hit in page.Hits)
            text.AppendLine($"{hit.Rank} {Describe.Value(hit.Text)} at {Describe.Value(hit.Position)}").Append(Describe.Row(hit.Row));
        return text.ToString();
    }
}

/// <summary>A walk.</summary>
public sealed record ExpandQuestion(View View, ExpansionRequest Request) : Question
{
    /// <inheritdoc/>
    public override Question? At(long revision) =>
        View.AtRevision is null ? this with { View = View with { AtRevision = revision } } : this;

    /// <inheritdoc/>
    protected override async Task<string> AnswerAsync(ISnapshot snapshot)
    {
        var found = await snapshot.ExpandAsync(View, Request);
        return string.Join(Environment.NewLine,
            [$"complete {found.Complete}", .. found.Nodes.Select(Describe.Value), .. found.Edges.Select(Describe.Value)]);
    }
}

/// <summary>The overview.</summary>
public sealed record OverviewQuestion(View View) : Question
{
    /// <inheritdoc/>
    public override Question? At(long revision) =>
        View.AtRevision is null ? this with { View = View with { AtRevision = revision } } : this;

    /// <inheritdoc/>
    protected override async Task<string> AnswerAsync(ISnapshot snapshot)
    {
        var found = await snapshot.OverviewAsync(View);
        return string.Join(Environment.NewLine,
            [.. found.Kinds.Select(each => $"{each}"), .. found.EventTypes.Select(each => $"{each}"), Describe.Value(found.FirstEvent),
            Describe.Value(found.LastEvent)]);
    }
}

/// <summary>The stream of everything.</summary>
public sealed record ScanQuestion(View View, IReadOnlyList<Kind> Wanted) : Question
{
    /// <inheritdoc/>
    public override Question? At(long revision) =>
        View.AtRevision is null ? this with { View = View with { AtRevision = revision } } : this;

    /// <inheritdoc/>
    protected override async Task<string> AnswerAsync(ISnapshot snapshot)
    {
        var text = new StringBuilder();
        await foreach (var version in snapshot.ScanAsync(View, Wanted))
            text.AppendLine(Describe.Value(version));
        return text.ToString();
    }
}

/// <summary>The diary after a position.</summary>
public sealed record DiaryQuestion(ChangeLogPosition After, int Most, Key? Element) : Question
{
    /// <inheritdoc/>
    public override Question? At(long revision) => null;

    /// <inheritdoc/>
    protected override async Task<string> AnswerAsync(ISnapshot snapshot) =>
        string.Join(Environment.NewLine, (await snapshot.ChangesAsync(After, Most, Element)).Select(Describe.Value));
}

/// <summary>What references mean.</summary>
public sealed record ResolveQuestion(IReadOnlyList<Reference> References) : Question
{
    /// <inheritdoc/>
    public override Question? At(long revision) => null;

    /// <inheritdoc/>
    protected override async Task<string> AnswerAsync(ISnapshot snapshot) =>
        string.Join(Environment.NewLine, (await snapshot.ResolveAsync(References)).Select(Describe.Value));
}

/// <summary>Which revision a time was, and the other way round.</summary>
public sealed record PlaceQuestion(long Revision, TimeSpan Off) : Question
{
    /// <inheritdoc/>
    public override Question? At(long revision) => null;

    /// <inheritdoc/>
    protected override async Task<string> AnswerAsync(ISnapshot snapshot)
    {
        var last = await snapshot.LastRevisionAsync();
        var time = await snapshot.TimeOfAsync(Math.Min(Revision, last));
        var (revision, at) = await snapshot.RevisionAtAsync(time == DateTimeOffset.MinValue ? time : time + Off);
        return $"{Describe.Value(time)} {revision} {Describe.Value(at)} of {last}";
    }
}
