using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Time;

namespace Graph.Testing.Asking;

/// <summary>Makes up questions of every kind about a record, the same for the same seed.</summary>
public sealed class Questions
{
    private readonly Subject _subject;
    private readonly Random _newShapes;
    private readonly IReadOnlyList<int>? _shapes;
    private readonly Chooser _choose;
    private readonly RandomFilters _filters;
    private readonly RandomSelections _selections;
    private int _asked;

    /// <summary>Questions about a record.</summary>
    /// <param name="subject">What the record holds.</param>
    /// <param name="seed">What decides the questions.</param>
    /// <param name="shapes">In how many shapes they come, over and over with other values, whatever the seed; null for each in one of its
    /// own.</param>
    /// <param name="first">Of which of those shapes the first is.</param>
    public Questions(Subject subject, int seed, int? shapes = null, int first = 0)
    {
        (_subject, _newShapes, _asked) = (subject, new Random(seed), first);
        if (shapes is { } limit)
        {
            var random = new Random(limit);
            _shapes = [.. Enumerable.Range(0, limit).Select(_ => random.Next())];
        }
        _choose = new Chooser(seed);
        _filters = new RandomFilters(subject, _choose);
        _selections = new RandomSelections(subject, _choose, _filters);
    }

    /// <summary>Another question.</summary>
    public Question Next()
    {
        _choose.Shape(_shapes is null ? _newShapes.Next() : _shapes[_asked++ % _shapes.Count]);
        return Any();
    }

    private Question Any() => _choose.Way<Question>(
        (40, List),
        (20, Keys),
        (8, Count),
        (12, Search),
        (12, Expand),
        (2, () => new OverviewQuestion(AnyView())),
        (2, () => new ScanQuestion(AnyView(), _choose.Some(Kinds.All, 4))),
        (3, () => new DiaryQuestion(new ChangeLogPosition(_choose.ValueBelow((int)_subject.LastRevision + 1), _choose.ValueBelow(8)),
        _choose.ValueBelow(20), AnyOrNoKey())),
        (3, () => new ResolveQuestion(_choose.Times(1 + _choose.Below(4), AnyReference))),
        (1, () => new PlaceQuestion(_choose.ValueBelow((int)_subject.LastRevision + 2),
        TimeSpan.FromMilliseconds(_choose.ValueBelow(5) - 2))));

    /// <summary>Another view: half of them the default one.</summary>
    public View AnyView()
    {
        if (_choose.Chance(0.5))
            return View.Default;
        var all = _choose.Chance(0.2);
        return new View
        {
            AsOf = all || _choose.Chance(0.4) ? AnyDay() : null,
            Extent = _choose.Any(Extent.Possible, Extent.Certain),
            AtRevision = all || _choose.Chance(0.4) ? _choose.ValueBelow((int)_subject.LastRevision + 1) : null,
            ExcludeSources = all || _choose.Chance(0.3) ? [.. _choose.Values(_subject.KeysOf(Kind.Source), 3)] : [],
            MinConfidence = all || _choose.Chance(0.25) ? _choose.Value(0.3, 0.5, 0.8, 1.0) : null,
        };
    }

    private FetchQuestion List()
    {
        var kind = _choose.Any(Kinds.All);
        var root = new ListRoot(kind, _choose.AnyOrNone(0.7, () => _filters.Any(kind)), _selections.AnyOrder(kind), _selections.AnyPage());
        return new FetchQuestion(new Fetch(AnyView(), root, _selections.Any([kind], depth: _choose.Below(4))), AnyTurn());
    }

    private FetchQuestion Keys()
    {
        var kinds = _choose.Some(Kinds.All, 3);
        var root = new KeysRoot(_choose.Times(1 + _choose.Below(5), () => _choose.Value(_subject.KeysOf(_choose.Any(kinds)))));
        return new FetchQuestion(new Fetch(AnyView(), root, _selections.Any(kinds, depth: 1 + _choose.Below(3))), AnyTurn());
    }

    private CountQuestion Count()
    {
        var kind = _choose.Any(Kinds.All);
        return new CountQuestion(AnyView(), kind, _choose.AnyOrNone(0.9, () => _filters.Any(kind)));
    }

    private SearchQuestion Search()
    {
        var (one, other) = (_choose.Value(_subject.Texts), _choose.Value(_subject.Texts));
        var words = _choose.Times(1 + _choose.Below(3), () => Spelt(_choose.Value(_choose.Chance(0.9) ? one : other))).Distinct();
        var text = _choose.Chance(0.2)
            ? _choose.Value(_subject.Names.Where(name => Core.Text.Folding.Words(name).Count is > 0 and <= 16).ToList())
            : string.Join(_choose.Any(" ", "  ", ", "), words);
        var kinds = _choose.Chance(0.5) ? SearchRequest.Searchable : _choose.Some(SearchRequest.Searchable, 3);
        return new SearchQuestion(AnyView(),
            new SearchRequest(text, kinds, _choose.Any(0, 1, 2, 5, 500), null,
            _selections.Any(SearchRequest.Searchable, depth: _choose.Below(2))));
    }

    // A beginning of the word, in any case; sometimes with a mark that folding takes away.
    private string Spelt(string word)
    {
        var begun = _choose.Chance(0.6) ? word : word[..(1 + _choose.ValueBelow(word.Length))];
        return _choose.Any(begun, begun.ToUpperInvariant(),
            begun.Replace("o", "ö", StringComparison.Ordinal).Replace("c", "ç", StringComparison.Ordinal));
    }

    private ExpandQuestion Expand()
    {
        var seeds = _choose.Times(1 + _choose.Below(4),
            () => _choose.Value(_subject.KeysOf(_choose.Chance(0.95) ? _choose.Any(Kinds.Entities) : Kind.Participation)));
        IReadOnlyList<string> types =
            [EdgeFilter.ParticipatedIn, EdgeFilter.EngagedIn, EdgeFilter.Stance, EdgeFilter.Claim, .. RandomFilters.RelationTypes];
        var edges = new EdgeFilter(
            _choose.AnyOrNone(0.4, () => _choose.Some(types)), _choose.AnyOrNone(0.2, () => _choose.Some(RandomFilters.Roles, 3)),
            _choose.AnyOrNone(0.2, _filters.AnyDuring));
        return new ExpandQuestion(AnyView(), new ExpansionRequest(
            seeds, _choose.Any(0, 1, 1, 2, 2, 3, 6), _choose.Chance(0.6) ? Kinds.Entities : _choose.Some(Kinds.Entities), edges,
            _choose.Any(2_000, 2_000, 1, 2, 5), _choose.Any(50_000, 50_000, 1, 7, 30)));
    }

    private Turn? AnyTurn()
    {
        if (_choose.Chance(0.4))
            return null;
        var (after, before) = _choose.Any((true, false), (true, false), (false, true), (false, true), (true, true));
        var backward = (after, before) switch
        {
            (true, false) => _choose.Chance(0.2),
            (false, true) => _choose.Chance(0.8),
            _ =>
            _choose.Chance(0.5)
        };
        return new Turn(after ? _choose.Below(10) : null, before ? _choose.Below(10) : null, backward, _choose.Any(0, 1, 2, 5, 500));
    }

    private DateOnly AnyDay() => _choose.Value(_subject.Days).AddDays(_choose.Value(-1, 0, 0, 1));

    private Key? AnyOrNoKey() => _choose.Chance(0.5) ? _choose.Value(_subject.KeysOf(_choose.Any(Kinds.All))) : null;

    private Reference AnyReference()
    {
        var kind = _choose.Chance(0.3) ? _choose.Any(Kinds.Entities) : (Kind?)null;
        return _choose.Way(
            (1, () => new Reference(_choose.Value(_subject.KeysOf(_choose.Any(Kinds.All))), null, null, kind)),
            (1, () => new Reference(null, _choose.Value(_subject.Ids), null, kind)),
            (2, () => new Reference(null, null, _choose.Value(_subject.Names).ToUpperInvariant(), kind)));
    }
}
