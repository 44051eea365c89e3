using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Testing;

namespace Graph.Stores.Tests;

/// <summary>
/// What every store does, in words: each inherits this and opens itself. The worlds are small and made by hand; what they
/// leave out, the generated questions find.
/// </summary>
public abstract partial class StoreContract : IAsyncLifetime
{
    /// <summary>The clock that the store was opened with.</summary>
    protected SettableClock Clock { get; } = new();

    /// <summary>The store, empty when a test starts.</summary>
    protected IStore Store { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => Store = await OpenAsync(Clock);

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await Store.DisposeAsync();
        await CloseAsync();
    }

    /// <summary>Opens an empty store over the shipped ontology.</summary>
    protected abstract Task<IStore> OpenAsync(TimeProvider clock);

    /// <summary>Clears away what <see cref="OpenAsync"/> made.</summary>
    protected virtual Task CloseAsync() => Task.CompletedTask;

    /// <summary>Records these elements in one batch.</summary>
    protected Task<BatchOutcome> PutAsync(params IEnumerable<Element> elements) => Store.WriteAsync(Some.Batch(elements)).AsTask();

    /// <summary>Records these writes in one batch.</summary>
    protected Task<BatchOutcome> WriteAsync(params IReadOnlyList<Write> writes) => Store.WriteAsync(Some.Writes(writes)).AsTask();

    /// <summary>Asks one question of the present record.</summary>
    protected async Task<T> AskAsync<T>(Func<ISnapshot, ValueTask<T>> question)
    {
        await using var snapshot = await Store.OpenAsync();
        return await question(snapshot);
    }

    /// <summary>The keys of a list, in its order, in one text: <c>event:a event:b</c>.</summary>
    protected async Task<string> ListAsync(Kind kind, View? view = null, Filter? where = null, Order? order = null)
    {
        var page = await PageAsync(kind, PageRequest.Whole with { Count = true }, view, where, order);
        Assert.Equal(page.Rows.Count, page.Total);
        Assert.Equal(page.Total, await AskAsync(snapshot => snapshot.CountAsync(view ?? View.Default, kind, where)));
        return Keys(page);
    }

    /// <summary>A page of a list.</summary>
    protected Task<RowPage> PageAsync(Kind kind, PageRequest page, View? view = null, Filter? where = null, Order? order = null) =>
        FetchAsync(new ListRoot(kind, where, order ?? Order.Default(kind), page), new Selections(), view);

    /// <summary>The answer to a fetch.</summary>
    protected Task<RowPage> FetchAsync(FetchRoot root, Selections wanted, View? view = null) =>
        AskAsync(snapshot => snapshot.FetchAsync(new Fetch(view ?? View.Default, root, wanted)));

    /// <summary>The element of that key as the view shows it, or null.</summary>
    protected async Task<Row?> FindAsync(string key, View? view = null, params IReadOnlyList<Property> properties) =>
        (await FetchAsync(new KeysRoot([Some.Key(key)]), Selections.All(new Selection(properties, [])), view)).Single;

    /// <summary>What a hop from an element finds: the whole page.</summary>
    protected async Task<RowPage> HopPageAsync(string from, Hop hop, View? view = null)
    {
        var row = (await FetchAsync(new KeysRoot([Some.Key(from)]), Selections.All(new Selection([], [hop])), view)).Single;
        return row?.Hops[0] ?? throw new InvalidOperationException($"{from} is not visible.");
    }

    /// <summary>What a hop from an element finds: the keys in one text.</summary>
    protected async Task<string> HopAsync(string from, Hop hop, View? view = null) => Keys(await HopPageAsync(from, hop, view));

    /// <summary>The keys of a page in one text, <c>null</c> for what is unknown.</summary>
    protected static string Keys(RowPage page) => string.Join(' ', page.Rows.Select(row => row?.Key.Value ?? "null"));

    /// <summary>A hop to facts or citations, all of them, by default in the order recorded and then by tie.</summary>
    protected static FactsHop To(Kind fact, End near, Filter? where = null, Order? order = null) =>
        new(fact, [near], where, order ?? Order.Default(fact), PageRequest.Whole, new Selections());

    /// <summary>A view of the world on a day.</summary>
    protected static View On(string day) => new() { AsOf = DateOnly.ParseExact(day, "yyyy-MM-dd") };

    /// <summary>The texts in one, in an order that does not matter.</summary>
    protected static string Sorted(string keys) => string.Join(' ', keys.Split(' ').Order(StringComparer.Ordinal));
}
