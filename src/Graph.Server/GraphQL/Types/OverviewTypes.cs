using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Server.GraphQL.Limits;
using Graph.Server.GraphQL.Tables;
using static Graph.Server.GraphQL.Types.ValueTypes;

namespace Graph.Server.GraphQL.Types;

/// <summary>What a view holds.</summary>
internal static class OverviewTypes
{
    /// <summary>The field that tells it.</summary>
    public static FieldEntry Field { get; } = new("overview", "Overview!", "Counts by kind and type, first and last event date.")
    {
        Answer = async (asked, cancellationToken) =>
        {
            asked.Spend(GraphQLLimits.RowsOfCount);
            asked.PlanValues();
            var snapshot = await asked.Request.SnapshotAsync(cancellationToken).ConfigureAwait(false);
            var overview = await snapshot.OverviewAsync(asked.View.View, cancellationToken).ConfigureAwait(false);
            return new Seen(overview, asked.View.View.AtRevision ?? await snapshot.LastRevisionAsync(cancellationToken).ConfigureAwait(false), asked.Ontology);
        },
    };

    /// <summary>The types that only the overview uses.</summary>
    public static IReadOnlyList<ObjectTable> All { get; } =
    [
        new("Overview", "What a view holds.", [],
        [
            new("kinds", "[CountByKind!]!", "How many elements each kind has.") { Plan = ObjectOf<Seen>(seen => seen.Overview.Kinds.Select(kind => new KindCount(kind.Kind, kind.Count))) },
            new("eventTypes", "[CountByTerm!]!", "How many events each event type has, those that have any.")
            {
                Plan = ObjectOf<Seen>(seen => seen.Overview.EventTypes.Select(type => new TermCount(new TermWord(seen.Ontology, Vocabulary.EventType, type.Type), type.Count))),
            },
            new("firstEvent", "Date", "The first possible day of the first event whose start is known.") { Plan = Of<Seen>(seen => seen.Overview.FirstEvent) },
            new("lastEvent", "Date", "The first possible day of the last event whose start is known.") { Plan = Of<Seen>(seen => seen.Overview.LastEvent) },
            new("atRevision", "Int!", "The last revision that it sees.") { Plan = Of<Seen>(seen => seen.Revision) },
        ]),
        new("CountByKind", "How many elements a kind has.", [],
        [
            new("kind", "Kind!", "The kind.") { Plan = Of<KindCount>(count => count.Kind) },
            new("count", "Int!", "How many.") { Plan = Of<KindCount>(count => count.Count) },
        ]),
        new("CountByTerm", "How many elements are of a type.", [],
        [
            new("term", "Term!", "The type.") { Plan = ObjectOf<TermCount>(count => count.Term) },
            new("count", "Int!", "How many.") { Plan = Of<TermCount>(count => count.Count) },
        ]),
    ];

    private sealed record Seen(RecordOverview Overview, long Revision, Ontology Ontology);

    private sealed record KindCount(Kind Kind, long Count);

    private sealed record TermCount(TermWord Term, long Count);
}
