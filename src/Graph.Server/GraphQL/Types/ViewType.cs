using Graph.Core.Storage;
using Graph.Core.Time;
using Graph.Server.GraphQL.Execution;
using Graph.Server.GraphQL.Ids;
using Graph.Server.GraphQL.Planning;
using Graph.Server.GraphQL.Schema;

namespace Graph.Server.GraphQL.Types;

/// <summary>View, and the field that opens one.</summary>
internal static class ViewType
{
    /// <summary>The field of Query that opens a view.</summary>
    public static FieldEntry Field { get; } = new("view", "View!",
        "The record in another light; every hop below sees it so. Pinned by atRevision or knownAt it answers the same for ever, save for what the law made us redact.",
        new ArgumentEntry("asOf", "Date",
        "How the world was on that day: states must hold on it, occurrences must have begun by it, undated means always. Left out: all validities, each shown with its dates."),
        new ArgumentEntry("extent", "Extent!", "Whether an uncertain date may count (POSSIBLE) or must (CERTAIN).", Extent.Possible),
        new ArgumentEntry("knownAt", "DateTime",
        "What the record held at that time: the last revision at or before it. Not in the future, not together with atRevision."),
        new ArgumentEntry("atRevision", "Int",
        "What the record held at that revision, 0 being the empty record. Left out: the last revision."),
        new ArgumentEntry("excludeSources", "[ID!]",
        $"Sources to set aside, at most {View.MaxExcluded}: events and facts whose citations all come from them vanish."),
        new ArgumentEntry("minConfidence", "Float", "The least stated confidence of facts, 0 to 1; an unstated one passes."))
    {
        Resolver = async (field, cancellationToken) =>
            await field.Request.Executor.ViewAsync(field, await OpenAsync(field, cancellationToken).ConfigureAwait(false),
            cancellationToken).ConfigureAwait(false),
    };

    /// <summary>View.</summary>
    public static ObjectTable Table { get; } = new("View", "Every hop below it sees the world through these clocks.", ["Node", "Reads"],
    [
        new("id", "ID!", "Refetchable through node, like everything that has an id.") { Resolver = Of(context => context.Id) },
        new("asOf", "Date", "The day whose world is seen; null makes no cut.") { Resolver = Of(context => context.View.AsOf) },
        new("extent", "Extent!", "Whether an uncertain date may count or must.") { Resolver = Of(context => context.View.Extent) },
        new("knownAt", "DateTime!", "The time of the last revision that it sees.") { Resolver = KnownAtAsync },
        new("atRevision", "Int!", "The last revision that it sees.") { Resolver = AtRevisionAsync },
        new("excludeSources", "[String!]!",
            "The keys of the sources that are set aside.") { Resolver = Of(context => context.View.ExcludeSources) },
        new("minConfidence", "Float", "The least stated confidence of facts.") { Resolver = Of(context => context.View.MinConfidence) },
        .. QueryType.Reads,
    ]);

    /// <summary>The view that an id's text names, its revision checked.</summary>
    public static async ValueTask<ViewContext> ReadAsync(Request request, string text, CancellationToken cancellationToken)
    {
        var view = ViewText.Read(text);
        if (view.AtRevision is { } revision)
            await (await request.SnapshotAsync(cancellationToken).ConfigureAwait(false)).PinAsync(null, revision, request.Time,
                cancellationToken).ConfigureAwait(false);
        return new ViewContext(view);
    }

    private static async ValueTask<ViewContext> OpenAsync(FieldContext field, CancellationToken cancellationToken)
    {
        var arguments = field.Arguments;
        var knownAt = arguments.Value<DateTimeOffset>("knownAt");
        long? revision = arguments.Value<int>("atRevision");
        if (knownAt is not null || revision is not null)
        {
            var snapshot = await field.Request.SnapshotAsync(cancellationToken).ConfigureAwait(false);
            revision = await snapshot.PinAsync(knownAt, revision, field.Request.Time, cancellationToken).ConfigureAwait(false);
        }
        return new ViewContext(new View
        {
            AsOf = arguments.Value<DateOnly>("asOf"),
            Extent = arguments.Value<Extent>("extent") ?? Extent.Possible,
            AtRevision = revision,
            ExcludeSources = arguments.List("excludeSources") is { } sources
            ? ViewText.Sources([.. sources.Select(id => ArgumentValues.Text(id!))])
            : [],
            MinConfidence = arguments.Number("minConfidence") is { } least ? ViewText.Confidence(least) : null,
        });
    }

    private static RootResolver Of(Func<ViewContext, object?> read) => (field, _) => ValueTask.FromResult(read(field.Context));

    private static async ValueTask<object?> AtRevisionAsync(FieldContext field, CancellationToken cancellationToken) =>
        field.Context.View.AtRevision
        ?? await (await field.Request.SnapshotAsync(cancellationToken).ConfigureAwait(false)).LastRevisionAsync(cancellationToken)
        .ConfigureAwait(false);

    private static async ValueTask<object?> KnownAtAsync(FieldContext field, CancellationToken cancellationToken)
    {
        var snapshot = await field.Request.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        var revision = field.Context.View.AtRevision ?? await snapshot.LastRevisionAsync(cancellationToken).ConfigureAwait(false);
        return await snapshot.TimeOfAsync(revision, cancellationToken).ConfigureAwait(false);
    }
}
