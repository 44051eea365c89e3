using Graph.Core.Model;
using Graph.Core.Storage.Paging;

namespace Graph.Core.Storage;

/// <summary>A nested query: the root, and for each level the selected properties and hops.</summary>
/// <param name="View">The view, applied at every level.</param>
/// <param name="Root">The start.</param>
/// <param name="Wanted">The selections for the elements of the root.</param>
public sealed record Fetch(View View, FetchRoot Root, Selections Wanted);

/// <summary>The start of a fetch.</summary>
public abstract record FetchRoot;

/// <summary>
/// These elements, in this order, at most 500. The key of a merged entity denotes the surviving one. Only this root finds retracted facts.
/// </summary>
public sealed record KeysRoot(IReadOnlyList<Key> Keys) : FetchRoot;

/// <summary>A page of the elements of a kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Where">The filter; null is all.</param>
/// <param name="Order">The order.</param>
/// <param name="Page">The page.</param>
public sealed record ListRoot(Kind Kind, Filter? Where, Order Order, PageRequest Page) : FetchRoot;
