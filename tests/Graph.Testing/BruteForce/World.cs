using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Core.Time;

namespace Graph.Testing.BruteForce;

/// <summary>
/// The record as one view shows it: which elements are visible, and what the docs derive from the others around an element.
/// </summary>
internal sealed class World
{
    private readonly View _view;
    private readonly Dictionary<Key, ElementVersion> _versions;
    private readonly Dictionary<Key, bool> _visible = [];
    private readonly HashSet<Key> _excluded;
    private readonly ILookup<Key, ElementVersion> _touching;

    public World(RecordState state, View view)
    {
        var revision = view.AtRevision ?? state.LastRevision;
        if (revision < 0 || revision > state.LastRevision)
            throw new InvalidRequestException("INVALID_REVISION",
                $"There is no revision {revision}; the last one is {state.LastRevision}.");
        _view = view;
        _versions = state.At(revision);
        _excluded = [.. view.ExcludeSources.Select(Resolve)];
        _touching = (from version in _versions.Values
                     where version.IsLive
                     from key in version.Content.EndsOf().Select(end => end.Key).Distinct()
                     select (key, version)).ToLookup(pair => pair.key, pair => pair.version);
    }

    /// <summary>The kept entity's key for an absorbed one; any other key as it is.</summary>
    public Key Resolve(Key key)
    {
        while (_versions.TryGetValue(key, out var version) && version.MergedInto is { } kept)
            key = kept;
        return key;
    }

    /// <summary>The version of that key at the view's revision, live or not.</summary>
    public ElementVersion? At(Key key) => _versions.GetValueOrDefault(key);

    /// <summary>The visible version of that key, or null.</summary>
    public ElementVersion? Visible(Key key) => IsVisible(key) ? _versions[key] : null;

    /// <summary>The visible elements of a kind.</summary>
    public IEnumerable<ElementVersion> OfKind(Kind kind) =>
        _versions.Values.Where(version => version.Key.Kind == kind && IsVisible(version.Key));

    /// <summary>The visible facts or citations of a kind that have the element at one of those ends, each once.</summary>
    public IEnumerable<ElementVersion> Touching(Key key, Kind kind, params IReadOnlyCollection<End> near) =>
        _touching[key].Where(version =>
            version.Key.Kind == kind && IsVisible(version.Key)
            && version.Content.EndsOf().Any(end => end.Key == key && near.Contains(end.End)));

    public bool IsVisible(Key key)
    {
        if (!_visible.TryGetValue(key, out var visible))
            _visible[key] = visible = _versions.TryGetValue(key, out var version) && version.IsLive && IsSeen(version.Content);
        return visible;
    }

    public long Degree(Key key) => _touching[key].Count(version => version.Content is Fact);

    public EquatableList<Key> MergedKeys(Key key) =>
        _versions.Values.Where(version => version.MergedInto is not null && Resolve(version.Key) == key).Select(version => version.Key)
        .Order().ToEquatableList();

    /// <summary>When it was so, as filters, orders and asOf read it; null for kinds that have no time.</summary>
    public Interval? TimeOf(Element element) => element switch
    {
        Event happened => happened.Date,
        Process process => process.Validity,
        Source source => source.PublishedOn is { } day ? Interval.On(day) : default,
        Fact { Dating.IsUndated: false } fact => fact.Dating,
        Participation participation => DateOf(participation.Event),
        Relation { From.Kind: Kind.Event } relation => DateOf(relation.From),
        Relation { To.Kind: Kind.Event } relation => DateOf(relation.To),
        Fact => default(Interval),
        _ => null,
    };

    /// <summary><see cref="OrderBy.Date"/>.</summary>
    public long? SortDate(Element element) => TimeOf(element)?.Bounds.SortDate;

    private Interval DateOf(Key key) => _versions.GetValueOrDefault(key)?.Content is Event happened ? happened.Date : default;

    private bool IsSeen(Element element) => element switch
    {
        Event => IsInTime(element) && HasASourceLeft(element.Key),
        Fact fact => IsInTime(fact) && HasASourceLeft(fact.Key) && IsSureEnough(fact)
            && fact.Ends.All(end => end.End == End.StatedAt || IsVisible(end.Key)),
        Citation citation => IsCounted(citation) && !_excluded.Contains(citation.Source) && IsVisible(citation.Supports),
        _ => true,
    };

    private bool IsInTime(Element element)
    {
        if (_view.AsOf is not { } day || TimeOf(element) is not { } time)
            return true;
        var occurrence = element is Event or Claim or Participation or Relation { From.Kind: Kind.Event }
            or Relation { To.Kind: Kind.Event };
        return occurrence ? time.Bounds.BegunBy(day, _view.Extent) : time.Bounds.HoldsOn(day, _view.Extent);
    }

    private bool HasASourceLeft(Key key)
    {
        var sources = _touching[key].Select(version => version.Content).OfType<Citation>()
            .Where(citation => citation.Supports == key && IsCounted(citation)).Select(citation => citation.Source).ToList();
        return sources.Count == 0 || sources.Any(source => !_excluded.Contains(source));
    }

    private bool IsCounted(Citation citation) => IsVisible(citation.Source);

    private bool IsSureEnough(Fact fact) =>
        _view.MinConfidence is not { } least || fact.Confidence is not { } confidence || confidence >= least;
}
