using GraphQL.Execution;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace Graph.Server.GraphQL.Execution;

/// <summary>A document that keeps the limits and is valid, with its operation chosen and its values coerced.</summary>
internal sealed class CheckedDocument(GraphQLDocument document, GraphQLOperationDefinition operation,
    IReadOnlyDictionary<string, GraphQLFragmentDefinition> fragments, IValidationResult result)
{
    /// <summary>The document.</summary>
    public GraphQLDocument Document => document;

    /// <summary>The operation to answer.</summary>
    public GraphQLOperationDefinition Operation => operation;

    /// <summary>The fragments, by name.</summary>
    public IReadOnlyDictionary<string, GraphQLFragmentDefinition> Fragments => fragments;

    /// <summary>The variables.</summary>
    public Variables Variables => result.Variables ?? Variables.None;

    /// <summary>The coerced arguments of fields that have any.</summary>
    public IReadOnlyDictionary<GraphQLField, IDictionary<string, ArgumentValue>> ArgumentValues { get; } =
        result.ArgumentValues ?? new Dictionary<GraphQLField, IDictionary<string, ArgumentValue>>();

    /// <summary>The coerced arguments of directives.</summary>
    public IReadOnlyDictionary<ASTNode, IDictionary<string, DirectiveInfo>> DirectiveValues { get; } =
        result.DirectiveValues ?? new Dictionary<ASTNode, IDictionary<string, DirectiveInfo>>();
}
