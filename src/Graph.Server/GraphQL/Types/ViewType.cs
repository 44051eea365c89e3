using System.Globalization;
using Graph.Core.Storage;
using Graph.Core.Time;
using Graph.Server.GraphQL.Execution;
using Graph.Server.GraphQL.Ids;
using Graph.Server.GraphQL.Planning;
using Graph.Server.GraphQL.Tables;

namespace Graph.Server.GraphQL.Types;

/// <summary>View, and the field that opens one.</summary>
internal static class ViewType
{
    /// <summary>The field of Query that opens a view.</summary>
    public static FieldEntry Field { get; } = new("view", "View!",
        "The record in another light; every hop below sees it so. Pinned by atRevision or knownAt it answers the same for ever, save for what the law made us redact.",
        new ArgumentEntry("asOf", "Date", "How the world was on that day: states must hold on it, occurrences must have begun by it, undated means always. Left out: all validities, each shown with its dates."),
        new ArgumentEntry("extent", "Extent!", "Whether an uncertain date may count (POSSIBLE) or must (CERTAIN).", Extent.Possible),
        new ArgumentEntry("knownAt", "DateTime", "What the record held at that time: the last revision at or before it. Not in the future, not together with atRevision."),
        new ArgumentEntry("atRevision", "Int", "What the record held at that revision, 0 being the empty record. Left out: the last revision."),
        new ArgumentEntry("excludeSources", "[ID!]", $"Sources to set aside, at most {View.MostExcluded}: events and facts whose citations all come from them vanish."),
        new ArgumentEntry("minConfidence", "Float", "The least stated confidence of facts, 0 to 1; an unstated one passes."))
    {
        Answer = async (asked, cancellationToken) =>
            await asked.Request.Executor.ViewAsync(asked, await OpenAsync(asked, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false),
    };

    /// <summary>View.</summary>
    public static ObjectTable Table { get; } = new("View", "Every hop below it sees the world through these clocks.", ["Node", "Reads"],
    [
        new("id", "ID!", "Refetchable through node, like everything that has an id.") { Answer = Of(scope => scope.Id) },
        new("asOf", "Date", "The day whose world is seen; null makes no cut.") { Answer = Of(scope => scope.View.AsOf) },
        new("extent", "Extent!", "Whether an uncertain date may count or must.") { Answer = Of(scope => scope.View.Extent) },
        new("knownAt", "DateTime!", "The time of the last revision that it sees.") { Answer = KnownAtAsync },
        new("atRevision", "Int!", "The last revision that it sees.") { Answer = AtRevisionAsync },
        new("excludeSources", "[String!]!", "The keys of the sources that are set aside.") { Answer = Of(scope => scope.View.ExcludeSources) },
        new("minConfidence", "Float", "The least stated confidence of facts.") { Answer = Of(scope => scope.View.MinConfidence) },
        .. QueryType.Reads,
    ]);

    /// <summary>The view that an id's text names, its revision checked.</summary>
    public static async ValueTask<ViewScope> ReadAsync(Request request, string text, CancellationToken cancellationToken)
    {
        var view = ViewText.Read(text);
        if (view.AtRevision is { } revision)
            await (await request.SnapshotAsync(cancellationToken).ConfigureAwait(false)).PinAsync(null, revision, request.Time, cancellationToken).ConfigureAwait(false);
        return new ViewScope(view);
    }

    private static async ValueTask<ViewScope> OpenAsync(Asked asked, CancellationToken cancellationToken)
    {
        var arguments = asked.Arguments;
        var knownAt = arguments.Value<DateTimeOffset>("knownAt");
        long? revision = arguments.Value<int>("atRevision");
        if (knownAt is not null || revision is not null)
        {
            var snapshot = await asked.Request.SnapshotAsync(cancellationToken).ConfigureAwait(false);
            revision = await snapshot.PinAsync(knownAt, revision, asked.Request.Time, cancellationToken).ConfigureAwait(false);
        }
        return new ViewScope(new View
        {
            AsOf = arguments.Value<DateOnly>("asOf"),
            Extent = arguments.Value<Extent>("extent") ?? Extent.Possible,
            AtRevision = revision,
            ExcludeSources = arguments.List("excludeSources") is { } sources ? ViewText.Sources([.. sources.Select(id => Values.Text(id!))]) : [],
            MinConfidence = arguments.Number("minConfidence") is { } least ? ViewText.Confidence(least) : null,
        });
    }

    private static Answer Of(Func<ViewScope, object?> read) => (asked, _) => ValueTask.FromResult(read(asked.View));

    private static async ValueTask<object?> AtRevisionAsync(Asked asked, CancellationToken cancellationToken) =>
        asked.View.View.AtRevision ?? await (await asked.Request.SnapshotAsync(cancellationToken).ConfigureAwait(false)).LastRevisionAsync(cancellationToken).ConfigureAwait(false);

    private static async ValueTask<object?> KnownAtAsync(Asked asked, CancellationToken cancellationToken)
    {
        var snapshot = await asked.Request.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        var revision = asked.View.View.AtRevision ?? await snapshot.LastRevisionAsync(cancellationToken).ConfigureAwait(false);
        return await snapshot.TimeOfAsync(revision, cancellationToken).ConfigureAwait(false);
    }
}
