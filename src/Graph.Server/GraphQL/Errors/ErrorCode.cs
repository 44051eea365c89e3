namespace Graph.Server.GraphQL.Errors;

/// <summary>The codes of errors of the layer itself; <see cref="Graph.Core.Errors.GraphException"/>s bring their own.</summary>
internal static class ErrorCode
{
    /// <summary>The document is no GraphQL.</summary>
    public const string ParseFailed = "GRAPHQL_PARSE_FAILED";

    /// <summary>The document does not fit the schema.</summary>
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>A variable's value does not fit its type.</summary>
    public const string BadUserInput = "BAD_USER_INPUT";

    /// <summary>The request has no document.</summary>
    public const string QueryMissing = "QUERY_MISSING";

    /// <summary>No operation has the name asked for, or several stand in the document and none is named.</summary>
    public const string OperationUnknown = "OPERATION_UNKNOWN";

    /// <summary>The schema has no operations of this type.</summary>
    public const string OperationNotSupported = "OPERATION_NOT_SUPPORTED";

    /// <summary>Only queries can be asked in this way.</summary>
    public const string MutationNotAllowed = "MUTATION_NOT_ALLOWED";

    /// <summary>The request was given up.</summary>
    public const string Cancelled = "CANCELLED";

    /// <summary>Our fault; the message has the id under which it was logged.</summary>
    public const string Internal = "INTERNAL";
}
