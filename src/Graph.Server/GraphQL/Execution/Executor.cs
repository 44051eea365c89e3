using System.Text.Json;
using Graph.Core.Storage;
using Graph.Server.GraphQL.Errors;
using Graph.Server.GraphQL.Ids;
using Graph.Server.GraphQL.Planning;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Graph.Server.GraphQL.Execution;

/// <summary>
/// Answers the root fields of an operation, one after another over one snapshot: each plans its whole selection, asks once, and
/// what lies below is read off the rows while the response is written. An error anywhere below a root field is that field's.
/// </summary>
internal sealed class Executor
{
    private readonly Request _request;
    private readonly Planner _planner;
    private readonly ErrorTranslator _translator;

    /// <summary>The executor of a request.</summary>
    public Executor(Request request, ErrorTranslator translator)
    {
        (_request, _planner, _translator) = (request, new Planner(request), translator);
        request.Executor = this;
    }

    /// <summary>What went wrong, in the order of the document.</summary>
    public List<ResponseError> Errors { get; } = [];

    /// <summary>Answers the operation; null where a field that must not be null failed.</summary>
    public async ValueTask<ResolvedObject?> QueryAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await AnswerAsync(_request.Schema.RootOf(_request.Document.Operation.Operation)!,
                [_request.Document.Operation.SelectionSet], ViewContext.Default, cancellationToken).ConfigureAwait(false);
        }
        catch (RequiredFieldFailedException)
        {
            return null;
        }
    }

    /// <summary>Answers what is asked below a field in a view.</summary>
    public ValueTask<ResolvedObject> ViewAsync(FieldContext field, ViewContext context, CancellationToken cancellationToken) =>
        AnswerAsync(_request.Schema.ObjectNamed("View"), field.SelectionSets, context, cancellationToken);

    private async ValueTask<ResolvedObject> AnswerAsync(IObjectGraphType type, IReadOnlyList<GraphQLSelectionSet> selections,
        ViewContext context, CancellationToken cancellationToken)
    {
        var grouped = GroupedFieldSet.From(_request, type, selections);
        var (plans, values) = (new FieldPlan[grouped.Count], new object?[grouped.Count]);
        var introspected = new Lazy<Task<IReadOnlyDictionary<string, object?>>>(
            () => Introspection.AnswerAsync(_request, selections, cancellationToken));
        var at = 0;
        foreach (var (key, fields) in grouped)
        {
            var index = at;
            var name = JsonEncodedText.Encode(key, ResponseWriter.Encoder);
            switch (fields[0].Name.StringValue)
            {
                case "__typename":
                    plans[index] = new FieldPlan(name, ResponseWriter.TypeName, _ => type.Name, null);
                    break;
                case "__schema" or "__type":
                    _request.IsPinned = false;
                    values[index] = (await introspected.Value.ConfigureAwait(false))[key];
                    plans[index] = new FieldPlan(name, ResponseWriter.Anything, source => ((object?[])source)[index], null);
                    break;
                default:
                    (plans[index], values[index]) = await AnswerAsync(name, type, fields, index, context, cancellationToken)
                        .ConfigureAwait(false);
                    break;
            }
            at++;
        }
        return new ResolvedObject(values, new ObjectPlan(plans));
    }

    private async ValueTask<(FieldPlan Plan, object? Value)> AnswerAsync(
        JsonEncodedText name, IObjectGraphType type, IReadOnlyList<GraphQLField> fields, int index, ViewContext context,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var depth = _planner.Depth;
        IGraphType? answerType = null;
        try
        {
            var (field, asked) = _planner.Enter(type, fields, context);
            answerType = field.ResolvedType!;
            var value = await field.Entry.Resolver!(asked, cancellationToken).ConfigureAwait(false);
            return (new FieldPlan(name, answerType, source => ((object?[])source)[index], asked.Below), value);
        }
        catch (RequiredFieldFailedException) when (answerType is not null and not NonNullGraphType)
        {
            return (new FieldPlan(name, answerType, _ => null, null), null);
        }
        catch (Exception e) when (e is not (RequiredFieldFailedException or StoreException)
            && !(e is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            Errors.Add(_translator.Translate(e, _planner.Path));
            answerType ??= type.Fields.Find(fields[0].Name.Value)!.ResolvedType!;
            if (answerType is NonNullGraphType)
                throw new RequiredFieldFailedException();
            return (new FieldPlan(name, answerType, _ => null, null), null);
        }
        finally
        {
            _planner.ReturnTo(depth);
        }
    }

    private sealed class RequiredFieldFailedException : Exception;
}
