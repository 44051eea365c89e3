using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Schema;
using Graph.Core.Storage;

namespace Graph.Neo4j.Query;

/// <summary>What lies within what, in a view. Gathered once for a question, then compared by keys.</summary>
internal sealed class PlaceTree(QueryContext context)
{
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
        var folded = FilterSchema.Folded(country.Texts);
        var rows = await context.ReadAsync(cypher =>
        {
            var source = RootReader.Elements(context, cypher, Kind.Place, new HasExternalId(WellKnown.Iso3, null));
            return $"{source.Text} RETURN [{source.X}.key, [i IN {source.X}.externalIds WHERE i STARTS WITH "
                + $"'{WellKnown.Iso3}:' | substring(i, {WellKnown.Iso3.Length + 1})]] AS v";
        }).ConfigureAwait(false);
        var places = rows.Cast<IReadOnlyList<object?>>()
            .Where(row => ((IReadOnlyList<object?>)row[1]!).Any(
            id => FilterSchema.Passes((string)id!, country.Match, folded)))
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
            var step = new Step(Kind.Relation, End.To, End.From, new CodeIn(Property.Type, [WellKnown.Within]));
            return $"UNWIND {cypher.Add(outer().ToArray())} AS {key} {StepReader.Bind(context, cypher, Kind.Place, key, p)} CALL "
                + $"({p}) {{ {NeighborsReader.Step(context, cypher, step, p, [Kind.Place], "inner")} }} RETURN DISTINCT inner AS v";
        }).ConfigureAwait(false);
        return [.. rows.Cast<string>()];
    }
}
