using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Neo4j.Query;

/// <summary>Finds all filters of a question, however deep.</summary>
internal static class FilterWalk
{
    public static IEnumerable<Filter> Of(FetchRoot root, Selections wanted) => Of((root as ListRoot)?.Where).Concat(Of(wanted));

    public static IEnumerable<Filter> Of(Selections wanted) =>
        Kinds.All.Select(kind => wanted[kind]).Distinct().SelectMany(selection => selection.Hops).SelectMany(Of);

    public static IEnumerable<Filter> Of(Filter? filter) => filter switch
    {
        null => [],
        AllOf all => all.Filters.SelectMany(Of),
        AnyOf any => any.Filters.SelectMany(Of),
        Not not => Of(not.Filter),
        EndPasses end => Of(end.Filter),
        HasFact fact => Of(fact.Where),
        _ => [filter],
    };

    private static IEnumerable<Filter> Of(Hop hop)
    {
        var own = hop switch
        {
            FactsHop facts => Of(facts.Where),
            NeighborsHop neighbors => Of(neighbors.Where).Concat(neighbors.Steps.SelectMany(step => Of(step.Where))),
            PrecedingHop preceding => Of(preceding.Where),
            _ => [],
        };
        return own.Concat(Of(hop.Wanted));
    }
}
