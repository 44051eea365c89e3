using System.Text.Json;
using Graph.Core.Errors;
using Graph.Core.Storage;
using Graph.Server.GraphQL.Errors;
using Graph.Server.GraphQL.Limits;
using Graph.Server.GraphQL.Schema;
using GraphQL;
using GraphQL.Instrumentation;
using GraphQL.SystemTextJson;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace Graph.Server.GraphQL.Execution;

/// <summary>Reads and checks documents: tokens, syntax, shape, then the rules of GraphQL. Keeps those that passed.</summary>
internal sealed class DocumentChecker(GraphSchema schema, GraphQLLimits limits)
{
    private const int MaxNesting = 100;
    private const int LongestKept = 20_000;
    private static readonly GraphQLSerializer Serializer = new();

    private readonly DocumentValidator _validator = new();
    private readonly DocumentCache _cache = new(limits.KeptDocuments);

    /// <summary>Checks a request.</summary>
    /// <exception cref="RefusedDocumentException">It is refused.</exception>
    public async ValueTask<CheckedDocument> CheckAsync(GraphQLRequest request, bool queriesOnly, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.Query))
            throw new RefusedDocumentException(
                new ResponseError(ErrorCodes.QueryMissing, "The request has no query; send {\"query\": \"{ events { nodes { name } } }\"}.",
                []));
        var parsed = _cache.Find(request.Query) ?? Parse(request.Query);
        var operation = Choose(parsed.Document, request.OperationName);
        if (queriesOnly && operation.Operation != OperationType.Query)
            throw new RefusedDocumentException(
                new ResponseError(ErrorCodes.MutationNotAllowed,
                $"A {operation.Operation.ToString().ToLowerInvariant()} cannot run here; a GET and a page of another origin may only "
                    + "query.", []));
        if (schema.RootOf(operation.Operation) is null)
            throw new RefusedDocumentException(
                new ResponseError(ErrorCodes.OperationNotSupported,
                $"The schema has no {operation.Operation.ToString().ToLowerInvariant()}s; write a query.", []));
        var result = await _validator.ValidateAsync(new ValidationOptions
        {
            Schema = schema.Inner,
            Document = parsed.Document,
            Operation = operation,
            Variables = VariablesOf(request.Variables),
            Rules = parsed.IsValid ? [] : DocumentValidator.CoreRules,
            UserContext = new Dictionary<string, object?>(),
            Metrics = Metrics.None,
            CancellationToken = cancellationToken,
        }).ConfigureAwait(false);
        if (!result.IsValid)
            throw new RefusedDocumentException([.. result.Errors]);
        if (!parsed.IsValid && request.Query.Length <= LongestKept)
            _cache.Keep(request.Query, parsed with { IsValid = true });
        return new CheckedDocument(parsed.Document, operation, parsed.Fragments, result);
    }

    private ParsedDocument Parse(string query)
    {
        try
        {
            TokenLimit.Check(query, limits.MaxTokens);
            var document = Parser.Parse(query, new ParserOptions { Ignore = IgnoreOptions.Comments, MaxDepth = MaxNesting });
            var fragments = document.Definitions.OfType<GraphQLFragmentDefinition>()
                .GroupBy(fragment => fragment.FragmentName.Name.StringValue).ToDictionary(group => group.Key, group => group.First());
            DocumentComplexity.Check(document, fragments, limits);
            return new ParsedDocument(document, fragments, IsValid: false);
        }
        catch (GraphQLMaxDepthExceededException)
        {
            throw new InvalidRequestException(ErrorCodes.DocumentTooDeep,
                $"The document nests braces, brackets or values more than {MaxNesting} levels deep; ask for less.");
        }
        catch (GraphQLSyntaxErrorException e)
        {
            throw new RefusedDocumentException(
                new ResponseError(ErrorCodes.ParseFailed, $"The document is no GraphQL: {e.Description}", [e.Location]));
        }
    }

    private static GraphQLOperationDefinition Choose(GraphQLDocument document, string? name)
    {
        var operations = document.Definitions.OfType<GraphQLOperationDefinition>().ToArray();
        if (string.IsNullOrEmpty(name))
            return operations.Length == 1
                ? operations[0]
                : throw Refusal($"The document has {operations.Length} operations; "
                    + $"{(operations.Length == 0 ? "write one: query { … }." : "name one in operationName.")}");
        return operations.FirstOrDefault(operation => operation.Name?.StringValue == name)
            ?? throw Refusal($"The document has no operation '{name}'; it has "
                + $"{(operations.Length == 0 ? "none" : string.Join(", ", operations.Select(Named)))}.");

        static string Named(GraphQLOperationDefinition operation) => operation.Name?.StringValue ?? "one without a name";

        static RefusedDocumentException Refusal(string message) => new(new ResponseError(ErrorCodes.OperationUnknown, message, []));
    }

    private static Inputs VariablesOf(JsonElement? variables) => variables switch
    {
        null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => Inputs.Empty,
        { ValueKind: JsonValueKind.Object } given => Serializer.ReadNode<Inputs>(given) ?? Inputs.Empty,
        var other => throw new RefusedDocumentException(
            new ResponseError(ErrorCodes.BadUserInput,
            $"variables is {other.Value.ValueKind.ToString().ToLowerInvariant()}; send an object: {{\"name\": value}}.", [])),
    };
}
