using Graph.Core.Model;
using Graph.Core.Storage.Paging;

namespace Graph.Core.Storage;

/// <summary>A whole nested question: where to start, and per level which properties and which hops are wanted.</summary>
/// <param name="View">How the record is seen, at every level.</param>
/// <param name="Root">Where to start.</param>
/// <param name="Wanted">What is wanted of the elements found there.</param>
public sealed record Fetch(View View, FetchRoot Root, Selections Wanted);

/// <summary>Where a fetch starts.</summary>
public abstract record FetchRoot;

/// <summary>
/// At these elements, in this order, at most 500. An absorbed key means the kept entity. A retracted fact is found here, and only here.
/// </summary>
public sealed record KeysRoot(IReadOnlyList<Key> Keys) : FetchRoot;

/// <summary>At a page of the elements of a kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Where">Which of them; null is all.</param>
/// <param name="Order">In which order.</param>
/// <param name="Page">Which page.</param>
public sealed record ListRoot(Kind Kind, Filter? Where, Order Order, PageRequest Page) : FetchRoot;
