using Graph.Core.Storage;

namespace Graph.Neo4j.Query;

/// <summary>
/// Puts together alternatives that differ in what they compare with only: that some fact passes one filter or that some fact passes
/// another is that some fact passes either. The server plans each subquery for a tenth of a second, so fifty of them for too long.
/// </summary>
internal static class Alternatives
{
    public static IReadOnlyList<Filter> Merge(IEnumerable<Filter> any) =>
        [.. any.Select(Bare).GroupBy(Subject).Select(group => group.ToArray())
        .Select(alike => alike.Length == 1 ? alike[0] : Merge(alike))];

    private static Filter Bare(Filter filter) => filter switch
    {
        AllOf { Filters: [var only] } => Bare(only),
        AnyOf { Filters: [var only] } => Bare(only),
        _ => filter,
    };

    // What cannot be put together with others is a subject of its own. The types of relations decide what is read, so they stay apart.
    private static object Subject(Filter filter) => filter switch
    {
        KeyIn => typeof(KeyIn),
        CodeIn code => (typeof(CodeIn), code.Property),
        EndIn end => (typeof(EndIn), end.End),
        EndPasses end => (typeof(EndPasses), end.End),
        HasFact { Fact: not Core.Model.Kind.Relation } fact => (typeof(HasFact), fact.Fact, fact.Near),
        _ => new object(),
    };

    private static Filter Merge(Filter[] alike) => alike[0] switch
    {
        KeyIn => new KeyIn([.. alike.Cast<KeyIn>().SelectMany(each => each.Keys)]),
        CodeIn first => first with { Codes = [.. alike.Cast<CodeIn>().SelectMany(each => each.Codes).Distinct()] },
        EndIn first => first with { Keys = [.. alike.Cast<EndIn>().SelectMany(each => each.Keys)] },
        EndPasses first => first with { Filter = new AnyOf([.. alike.Cast<EndPasses>().Select(each => each.Filter)]) },
        HasFact first => first with
        {
            Where =
            alike.Cast<HasFact>().Select(each => each.Where).ToArray() is var wheres && wheres.Contains(null)
            ? null
            : new AnyOf([.. wheres.OfType<Filter>()])
        },
        _ => throw new ArgumentOutOfRangeException(nameof(alike), alike[0], "Not a filter that others can be put together with."),
    };
}
