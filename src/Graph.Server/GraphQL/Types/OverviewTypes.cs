using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Server.GraphQL.Limits;
using Graph.Server.GraphQL.Schema;
using static Graph.Server.GraphQL.Types.ValueTypes;

namespace Graph.Server.GraphQL.Types;

/// <summary>What a view holds.</summary>
internal static class OverviewTypes
{
    /// <summary>The field that tells it.</summary>
    public static FieldEntry Field { get; } = new("overview", "Overview!",
        "Counts by kind and event type, and the first and last event dates.")
    {
        Resolver = async (field, cancellationToken) =>
        {
            field.Spend(GraphQLLimits.RowsOfCount);
            field.PlanValues();
            var snapshot = await field.Request.SnapshotAsync(cancellationToken).ConfigureAwait(false);
            var overview = await snapshot.OverviewAsync(field.Context.View, cancellationToken).ConfigureAwait(false);
            return new Seen(overview,
                field.Context.View.AtRevision ?? await snapshot.LastRevisionAsync(cancellationToken).ConfigureAwait(false), field.Ontology);
        },
    };

    /// <summary>The types that only the overview uses.</summary>
    public static IReadOnlyList<ObjectTable> All { get; } =
    [
        new("Overview", "Summary of the content of a view.", [],
        [
            new("kinds", "[CountByKind!]!",
                "Number of elements of each kind.") { Planner =
                ObjectOf<Seen>(seen => seen.Overview.Kinds.Select(kind => new KindCount(kind.Kind, kind.Count))) },
            new("eventTypes", "[CountByTerm!]!", "Number of events of each event type that occurs.")
            {
                Planner = ObjectOf<Seen>(
                seen => seen.Overview.EventTypes.Select(
                type => new TermCount(new TermLookup(seen.Ontology, Vocabulary.EventType, type.Type), type.Count))),
            },
            new("firstEvent", "Date",
                "Earliest possible day of the first event with a known start.") { Planner = Of<Seen>(seen => seen.Overview.FirstEvent) },
            new("lastEvent", "Date",
                "Earliest possible day of the last event with a known start.") { Planner = Of<Seen>(seen => seen.Overview.LastEvent) },
            new("atRevision", "Int!", "Last revision visible in the view.") { Planner = Of<Seen>(seen => seen.Revision) },
        ]),
        new("CountByKind", "Number of elements of a kind.", [],
        [
            new("kind", "Kind!", "The kind.") { Planner = Of<KindCount>(count => count.Kind) },
            new("count", "Int!", "The number.") { Planner = Of<KindCount>(count => count.Count) },
        ]),
        new("CountByTerm", "Number of elements of a type.", [],
        [
            new("term", "Term!", "The type.") { Planner = ObjectOf<TermCount>(count => count.Term) },
            new("count", "Int!", "The number.") { Planner = Of<TermCount>(count => count.Count) },
        ]),
    ];

    private sealed record Seen(RecordOverview Overview, long Revision, Ontology Ontology);

    private sealed record KindCount(Kind Kind, long Count);

    private sealed record TermCount(TermLookup Term, long Count);
}
