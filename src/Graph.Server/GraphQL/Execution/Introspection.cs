using GraphQL.Execution;
using GraphQLParser.AST;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace Graph.Server.GraphQL.Execution;

/// <summary>Answers <c>__schema</c> and <c>__type</c> as the library does.</summary>
internal static class Introspection
{
    /// <summary>The answers, by their name in the response, made of dictionaries, lists and scalars.</summary>
    public static async Task<IReadOnlyDictionary<string, object?>> AnswerAsync(Request request,
        IReadOnlyList<GraphQLSelectionSet> selections, CancellationToken cancellationToken)
    {
        var document = request.Document;
        var fields = Graph.Server.GraphQL.Planning.GroupedFieldSet.From(request, request.Schema.Query, selections);
        var meta = new List<ASTNode>();
        foreach (var (_, asts) in fields)
            meta.AddRange(asts.Where(ast => ast.Name.StringValue is "__schema" or "__type"));
        using var context = new ExecutionContext
        {
            Document = document.Document,
            Schema = request.Schema.Inner,
            Operation = new GraphQLOperationDefinition(new GraphQLSelectionSet(meta)) { Operation = OperationType.Query },
            Variables = document.Variables,
            ArgumentValues = document.ArgumentValues,
            DirectiveValues = document.DirectiveValues,
            Errors = [],
            CancellationToken = cancellationToken,
            ThrowOnUnhandledException = true,
            UserContext = new Dictionary<string, object?>(),
            Listeners = [],
            ExecutionStrategy = new SerialExecutionStrategy(),
        };
        var result = await context.ExecutionStrategy.ExecuteAsync(context).ConfigureAwait(false);
        return (IReadOnlyDictionary<string, object?>)((ExecutionNode)result.Data!).ToValue()!;
    }
}
