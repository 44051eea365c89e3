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
        "Reads the graph as of a date, or as recorded at an earlier revision. Applies to every nested field. A view pinned with " +
            "atRevision or knownAt always returns the same result, except where content was legally redacted.",
        new ArgumentEntry("asOf", "Date",
        "Shows the world on this day: states must hold on it, and occurrences must have begun by it. Undated facts always match. " +
            "Default: all validities, each shown with its dates."),
        new ArgumentEntry("extent", "Extent!",
            "Whether uncertain dates match if possible (POSSIBLE) or only if certain (CERTAIN).", Extent.Possible),
        new ArgumentEntry("knownAt", "DateTime",
        "Reads the last revision at or before this time. Must not be in the future and cannot be combined with atRevision."),
        new ArgumentEntry("atRevision", "Int",
        "Reads this revision of the record. Revision 0 is empty. Default: the last revision."),
        new ArgumentEntry("excludeSources", "[ID!]",
        $"Sources to exclude, at most {View.MaxExcluded}. Hides events and facts whose citations all come from these sources."),
        new ArgumentEntry("minConfidence", "Float", "Minimum confidence of facts, 0 to 1. Facts without a stated confidence match."))
    {
        Resolver = async (field, cancellationToken) =>
            await field.Request.Executor.ViewAsync(field, await OpenAsync(field, cancellationToken).ConfigureAwait(false),
            cancellationToken).ConfigureAwait(false),
    };

    /// <summary>View.</summary>
    public static ObjectTable Table { get; } = new("View",
        "A view of the graph by date, revision, sources and confidence. Applies to all fields below it.", ["Node", "Reads"],
    [
        new("id", "ID!", "Global id, refetchable through node.") { Resolver = Of(context => context.Id) },
        new("asOf", "Date", "Date of the view; null shows all validities.") { Resolver = Of(context => context.View.AsOf) },
        new("extent", "Extent!", "Whether uncertain dates match if possible or only if certain.")
            { Resolver = Of(context => context.View.Extent) },
        new("knownAt", "DateTime!", "Time of the last visible revision.") { Resolver = KnownAtAsync },
        new("atRevision", "Int!", "Last visible revision.") { Resolver = AtRevisionAsync },
        new("excludeSources", "[String!]!",
            "Keys of the excluded sources.") { Resolver = Of(context => context.View.ExcludeSources) },
        new("minConfidence", "Float", "Minimum confidence of facts.") { Resolver = Of(context => context.View.MinConfidence) },
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
