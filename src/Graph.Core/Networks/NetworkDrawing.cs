using Graph.Core.Errors;
using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;

namespace Graph.Core.Networks;

/// <summary>Derives bounded networks from the record: the highest-ranked nodes, and the nodes that connect them to the focus.</summary>
public sealed class NetworkDrawing(Ontology ontology)
{
    private const int MaxSeeds = 1_000;
    private static readonly IReadOnlyCollection<Kind> DrawnByDefault = [.. Kinds.Entities.Where(kind => kind != Kind.Source)];
    private static readonly Selections DegreeOnly = Selections.All(new Selection([Property.Degree], []));

    /// <summary>Derives a network.</summary>
    /// <exception cref="InvalidRequestException">The focus and keep nodes exceed the node limit.</exception>
    public async ValueTask<Network> DrawAsync(ISnapshot snapshot, View view, NetworkRequest request,
        CancellationToken cancellationToken = default)
    {
        var kinds = request.Kinds ?? DrawnByDefault;
        var staying = await VisibleAsync(snapshot, view, [.. request.Focus, .. request.Keep], cancellationToken).ConfigureAwait(false);
        if (staying.Count > Math.Min(request.MaxNodes, MaxSeeds))
            throw new InvalidRequestException(ErrorCodes.OutOfRange,
                $"focus and keep name {staying.Count} nodes, maxNodes is {request.MaxNodes}; "
                + $"raise it (a focus takes at most {MaxSeeds}) or name fewer.");

        var (seeds, depth, cut) = request.Focus.Count > 0
            ? (request.Focus, request.Depth, false)
            : await HighestAsync(snapshot, view, kinds, request, cancellationToken).ConfigureAwait(false);
        var found = await snapshot.ExpandAsync(view, new ExpansionRequest(seeds, depth, kinds, request.Edges), cancellationToken)
            .ConfigureAwait(false);
        var unreached = staying.Except(found.Nodes.Select(node => node.Key)).ToArray();
        if (unreached.Length > 0)
            found = await WithAsync(snapshot, view, request, found, unreached, cancellationToken).ConfigureAwait(false);

        var edges = Bundle(found.Edges).Where(edge => request.MinWeight is not { } least || edge.Facts.Count >= least).ToArray();
        var connected = edges.SelectMany(edge => new[] { edge.From, edge.To }).ToHashSet();
        var matched = found.Nodes.Where(node => staying.Contains(node.Key) || connected.Contains(node.Key)).ToArray();
        var ranked = Rank(matched, edges, request.RankBy);
        var drawn = Pick(ranked, staying, request.MaxNodes);

        var between = edges.Where(edge => drawn.Contains(edge.From) && drawn.Contains(edge.To))
            .OrderByDescending(edge => edge.Facts.Count).ThenByDescending(edge => edge.Newest ?? long.MinValue)
            .ThenBy(edge => edge.Key, StringComparer.Ordinal)
            .ToArray();
        var hidesDegree = view.AtRevision is not null || view.ExcludeSources.Count > 0;
        return new Network(
            [.. ranked.Where(node => drawn.Contains(node.Key))
            .Select(node => new NetworkNode(node.Key, node.Name, node.Type, hidesDegree ? null : node.Degree))],
            [.. between.Take(request.MaxEdges).Select(Draw)],
            Truncated: cut || !found.Complete || drawn.Count < matched.Length || between.Length > request.MaxEdges,
            found.Complete && !cut ? matched.Length : null,
            found.Complete && !cut ? edges.Length : null);
    }

    private static async ValueTask<IReadOnlyList<Key>> VisibleAsync(ISnapshot snapshot, View view, IReadOnlyList<Key> keys,
        CancellationToken cancellationToken)
    {
        var visible = new List<Key>();
        foreach (var some in keys.Distinct().Chunk(PageRequest.MaxRows))
        {
            var page = await snapshot.FetchAsync(new Fetch(view, new KeysRoot(some), new Selections()), cancellationToken)
                .ConfigureAwait(false);
            visible.AddRange(page.Rows.OfType<Row>().Select(row => row.Key));
        }
        return [.. visible.Distinct()];
    }

    private static async ValueTask<(IReadOnlyList<Key> Seeds, int Depth, bool Cut)> HighestAsync(
        ISnapshot snapshot, View view, IReadOnlyCollection<Kind> kinds, NetworkRequest request, CancellationToken cancellationToken)
    {
        var order = new Order(new OrderEntry(request.RankBy == NetworkRank.Recent ? OrderBy.Date : OrderBy.Degree, Descending: true));
        var page = new PageRequest(Math.Min(request.MaxNodes, PageRequest.MaxRows));
        var candidates = new List<(Row Row, Position At)>();
        var cut = false;
        foreach (var kind in kinds.Order())
        {
            var rows = await snapshot.FetchAsync(new Fetch(view, new ListRoot(kind, null, order, page), DegreeOnly), cancellationToken)
                .ConfigureAwait(false);
            candidates.AddRange(rows.Rows.Select((row, i) => (row!, rows.Positions[i])));
            cut |= rows.HasNext;
        }
        var limit = Math.Min(request.MaxNodes - request.Keep.Count, MaxSeeds);
        var seeds = candidates
            .OrderByDescending(candidate => candidate.At.Values[0] as long? ?? long.MinValue)
            .ThenByDescending(candidate => candidate.At.Tie)
            .Select(candidate => candidate.Row.Key).Take(Math.Max(limit, 0)).ToArray();
        // Newest events stand alone without those who took part in them.
        return (seeds, request.RankBy == NetworkRank.Recent ? 1 : 0, cut || seeds.Length < candidates.Count);
    }

    // Nodes to keep that the walk did not reach join it, with the edges between them and what it found.
    private static async ValueTask<Expansion> WithAsync(
        ISnapshot snapshot, View view, NetworkRequest request, Expansion found, IReadOnlyList<Key> unreached,
        CancellationToken cancellationToken)
    {
        var kinds = found.Nodes.Select(node => node.Key.Kind).Distinct().ToArray();
        var around = await snapshot.ExpandAsync(view, new ExpansionRequest(unreached, 1, kinds, request.Edges), cancellationToken)
            .ConfigureAwait(false);
        var known = found.Nodes.Select(node => node.Key).Concat(unreached).ToHashSet();
        return new Expansion(
            [.. found.Nodes, .. around.Nodes.Where(node => node.Distance == 0)],
            [.. found.Edges.Concat(around.Edges.Where(edge => known.Contains(edge.From) && known.Contains(edge.To)))
            .DistinctBy(edge => edge.Fact)],
            found.Complete && around.Complete);
    }

    private IReadOnlyList<BundledEdge> Bundle(IReadOnlyList<ExpansionEdge> edges) =>
    [
        .. edges.Select(edge =>
        (edge, Ends: IsSymmetric(edge.Type) && edge.To.CompareTo(edge.From) < 0 ? (From: edge.To, To: edge.From) : (edge.From, edge.To)))
            .GroupBy(pair => (pair.edge.Type, pair.edge.Label, pair.Ends), pair => pair.edge)
            .Select(group => new BundledEdge(group.Key.Type, group.Key.Label, group.Key.Ends.From, group.Key.Ends.To,
                [.. group.OrderByDescending(edge => edge.Date ?? long.MinValue).ThenByDescending(edge => edge.Fact.Tie())])),
    ];

    private static IReadOnlyList<ExpansionNode> Rank(IReadOnlyList<ExpansionNode> nodes, IReadOnlyList<BundledEdge> edges, NetworkRank by)
    {
        var ends = edges.SelectMany(edge => new[] { (End: edge.From, Edge: edge), (End: edge.To, Edge: edge) })
            .ToLookup(pair => pair.End, pair => pair.Edge);
        long Score(ExpansionNode node) => by switch
        {
            NetworkRank.Degree => node.Degree,
            NetworkRank.Weight => ends[node.Key].Sum(edge => (long)edge.Facts.Count),
            _ => ends[node.Key].Max(edge => edge.Newest) ?? node.Date ?? long.MinValue,
        };
        return [.. nodes.OrderByDescending(Score).ThenByDescending(node => node.Key.Tie())];
    }

    // A node is drawn together with the nodes by which the walk reached it, so that nothing hangs in the air.
    private static HashSet<Key> Pick(IReadOnlyList<ExpansionNode> ranked, IReadOnlyList<Key> staying, int limit)
    {
        var via = ranked.ToDictionary(node => node.Key, node => node.Via);
        var picked = staying.Where(via.ContainsKey).ToHashSet();
        foreach (var node in ranked)
        {
            if (picked.Count >= limit)
                break;
            var path = new List<Key>();
            for (Key? at = node.Key; at is { } key && via.ContainsKey(key) && !picked.Contains(key); at = via[key])
                path.Add(key);
            if (picked.Count + path.Count <= limit)
                picked.UnionWith(path);
        }
        return picked;
    }

    private NetworkEdge Draw(BundledEdge edge)
    {
        var (label, sign) = edge.Type switch
        {
            EdgeFilter.ParticipatedIn or EdgeFilter.EngagedIn =>
                (ontology.Find(Vocabulary.Role, edge.Label!)?.Label ?? edge.Label, (int?)null),
            EdgeFilter.Stance =>
                (ontology.Find(Vocabulary.Position, edge.Label!)?.Label ?? edge.Label,
                edge.Facts[0].Score is { } score ? Math.Sign(score) : null),
            EdgeFilter.Claim => ("claims", null),
            _ => (ontology.FindRelationType(edge.Type)?.Label, ontology.FindRelationType(edge.Type)?.Sign),
        };
        return new NetworkEdge(
            edge.Key, edge.From, edge.To, edge.Type, label, !IsSymmetric(edge.Type), edge.Facts.Count, sign,
            [.. edge.Facts.Select(fact => fact.Validity).Where(validity => !validity.IsUndated).Distinct()
                .OrderBy(validity => validity.Bounds.SortDate ?? long.MaxValue).ThenBy(validity => validity.Bounds.EndLast)],
            [.. edge.Facts.Select(fact => fact.Fact)]);
    }

    private bool IsSymmetric(string type) => ontology.FindRelationType(type)?.Symmetric ?? false;

    private sealed record BundledEdge(string Type, string? Label, Key From, Key To, IReadOnlyList<ExpansionEdge> Facts)
    {
        public string Key { get; } = $"{From}>{Type}{(Label is null ? "" : ":" + Label)}>{To}";

        public long? Newest => Facts[0].Date;
    }
}
