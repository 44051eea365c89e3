using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Text;

namespace Graph.Neo4j.Query;

/// <summary>What lies within what, in a view. Gathered once for a question, then compared by keys.</summary>
internal sealed class PlaceTree(QueryContext context)
{
    private const string LiesWithin = "WITHIN";

    private readonly Dictionary<Filter, IReadOnlyCollection<string>> _places = new(ReferenceEqualityComparer.Instance);

    /// <summary>The keys of the places that pass a filter that was prepared.</summary>
    public IReadOnlyCollection<string> Those(Filter filter) => _places[filter];

    /// <summary>Gathers the places that the filters among these ask for.</summary>
    public async Task PrepareAsync(IEnumerable<Filter> filters)
    {
        foreach (var filter in filters)
        {
            if (filter is WithinPlace within)
                _places[filter] = await WithinAsync(() => context.View.Those(within.Places), within.IncludeSelf).ConfigureAwait(false);
            else if (filter is InCountry country)
                _places[filter] = await InCountryAsync(country).ConfigureAwait(false);
        }
    }

    private async Task<IReadOnlyCollection<string>> InCountryAsync(InCountry country)
    {
        var texts = country.Texts.Select(Folding.Fold).ToArray();
        var rows = await context.ReadAsync(cypher =>
        {
            var source = RootReader.Elements(context, cypher, Kind.Place, new HasExternalId("ISO3", null));
            return $"{source.Text} RETURN [{source.X}.key, [i IN {source.X}.externalIds WHERE i STARTS WITH 'ISO3:' | substring(i, 5)]] AS v";
        }).ConfigureAwait(false);
        var places = rows.Cast<IReadOnlyList<object?>>()
            .Where(row => ((IReadOnlyList<object?>)row[1]!).Any(
            id => texts.Any(text => IsLike(Folding.Fold((string)id!), country.Match, text))))
            .Select(row => (string)row[0]!).ToArray();
        return await WithinAsync(() => places, includeSelf: true).ConfigureAwait(false);
    }

    private async Task<IReadOnlyCollection<string>> WithinAsync(Func<IReadOnlyCollection<string>> places, bool includeSelf)
    {
        // Which places are meant may only be known once they were asked for.
        var first = await OnceAsync(places).ConfigureAwait(false);
        var start = places();
        var found = new HashSet<string>(includeSelf ? start : []);
        var asked = new HashSet<string>(start);
        for (var next = first; next.Count > 0 && found.Count < Step.MaxInClosure;)
        {
            found.UnionWith(next);
            string[] news = [.. next.Where(asked.Add)];
            next = news.Length == 0 ? [] : await OnceAsync(() => news).ConfigureAwait(false);
        }
        return found;
    }

    private async Task<IReadOnlyCollection<string>> OnceAsync(Func<IReadOnlyCollection<string>> outer)
    {
        var rows = await context.ReadAsync(cypher =>
        {
            var (key, p) = (cypher.Alias("key"), cypher.Alias("p"));
            var step = new Step(Kind.Relation, End.To, End.From, new CodeIn(Property.Type, [LiesWithin]));
            return $"UNWIND {cypher.Add(outer().ToArray())} AS {key} {StepReader.Bind(context, cypher, Kind.Place, key, p)} CALL ({p}) {{ {NeighborsReader.Step(context, cypher, step, p, [Kind.Place], "inner")} }} RETURN DISTINCT inner AS v";
        }).ConfigureAwait(false);
        return [.. rows.Cast<string>()];
    }

    private static bool IsLike(string own, TextMatch match, string text) => match switch
    {
        TextMatch.Equal => own == text,
        TextMatch.StartsWith => own.StartsWith(text, StringComparison.Ordinal),
        _ => own.Contains(text, StringComparison.Ordinal),
    };
}
