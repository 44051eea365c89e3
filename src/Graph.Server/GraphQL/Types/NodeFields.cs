using Graph.Core.Errors;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Server.GraphQL.Ids;
using Graph.Server.GraphQL.Planning;
using Key = Graph.Core.Model.Key;

namespace Graph.Server.GraphQL.Types;

/// <summary>Answers node and nodes. What stands in the answer is known by its id: only its own type is planned.</summary>
internal static class NodeFields
{
    private const int MaxViews = 20;

    /// <summary>Answers node.</summary>
    public static async ValueTask<object?> OneAsync(FieldContext field, CancellationToken cancellationToken) =>
        (await AllAsync(field, [field.Arguments.Text("id")!], cancellationToken).ConfigureAwait(false))[0];

    /// <summary>Answers nodes.</summary>
    public static async ValueTask<object?> ManyAsync(FieldContext field, CancellationToken cancellationToken)
    {
        var ids = field.Arguments.List("ids")!;
        if (ids.Count > PageRequest.MaxRows)
            throw new InvalidRequestException(ErrorCodes.TooManyIds,
                $"ids has {ids.Count} entries; at most {PageRequest.MaxRows} are allowed.");
        return await AllAsync(field, [.. ids.Select(id => ArgumentValues.Text(id!))], cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<ResolvedObject?[]> AllAsync(FieldContext field, IReadOnlyList<string> ids,
        CancellationToken cancellationToken)
    {
        var answers = new ResolvedObject?[ids.Count];
        var elements = new List<(int At, Key Key, string? View)>();
        for (var i = 0; i < ids.Count; i++)
        {
            if (Word(field, ids[i]) is { } word)
            {
                answers[i] = word.Answer;
                continue;
            }
            var (key, view) = ElementId.Split(ids[i]);
            if (key == "view")
                answers[i] = await field.Request.Executor.ViewAsync(field,
                    await ViewType.ReadAsync(field.Request, view ?? "", cancellationToken).ConfigureAwait(false), cancellationToken)
                    .ConfigureAwait(false);
            else
                elements.Add((i, ElementId.Key(key, field.Entry.Name == "node" ? "id" : "ids"), field.IsAtRoot ? view : null));
        }
        var byView = elements.GroupBy(element => element.View).ToArray();
        if (byView.Length > MaxViews)
            throw new InvalidRequestException(ErrorCodes.TooManyIds,
                $"The ids come from {byView.Length} views; at most {MaxViews} are allowed in one field.");
        foreach (var group in byView)
            await FetchAsync(field, [.. group], answers, cancellationToken).ConfigureAwait(false);
        return answers;
    }

    private static async ValueTask FetchAsync(FieldContext field, IReadOnlyList<(int At, Key Key, string? View)> elements,
        ResolvedObject?[] answers, CancellationToken cancellationToken)
    {
        var inView = elements[0].View is { } text
            ? field.In(await ViewType.ReadAsync(field.Request, text, cancellationToken).ConfigureAwait(false))
            : field;
        var wanted = new ElementsBuilder();
        inView.PlanElements(elements.Select(element => element.Key.Kind).Distinct(), wanted, elements.Count);
        var page = await inView.FetchAsync(new KeysRoot([.. elements.Select(element => element.Key)]), wanted.Build(), cancellationToken)
            .ConfigureAwait(false);
        for (var i = 0; i < elements.Count; i++)
            if (page.Rows[i] is { } row)
                answers[elements[i].At] = new ResolvedObject(row, inView.Below!.Of(row));
    }

    private static WordAnswer? Word(FieldContext field, string id)
    {
        if (id.StartsWith("term:", StringComparison.Ordinal))
            return new WordAnswer(TermLookup.Find(field.Ontology, id) is { } term ? new ResolvedObject(term, field.PlanAs("Term")) : null);
        if (id.StartsWith("relation_type:", StringComparison.Ordinal))
            return new WordAnswer(
                RelationTypeWord.Find(field.Ontology, id) is { } type ? new ResolvedObject(type, field.PlanAs("RelationType")) : null);
        return null;
    }

    private sealed record WordAnswer(ResolvedObject? Answer);
}
