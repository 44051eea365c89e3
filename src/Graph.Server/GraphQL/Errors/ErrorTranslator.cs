using Graph.Core.Errors;
using GraphQL;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using Microsoft.Extensions.Logging;

namespace Graph.Server.GraphQL.Errors;

/// <summary>Turns failures into what clients read: their code and message where they are meant to be read, an id in the log else.</summary>
internal sealed partial class ErrorTranslator(ILogger logger, ROM source)
{
    /// <summary>A failure while a field was answered.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="path">The fields from the root to the one that failed.</param>
    public ResponseError Translate(Exception failure, IReadOnlyList<GraphQLField> path)
    {
        var names = path.Select(field => (field.Alias?.Name ?? field.Name).StringValue).ToArray();
        Location[] locations = path.Count > 0 ? [LocationOf(path[^1])] : [];
        if (failure is GraphException known)
            return new ResponseError(known.Code, known.Message, locations, names);
        if (failure is OperationCanceledException)
            return new ResponseError(ErrorCodes.Cancelled, "The request was given up before it was answered; ask again, or for less.",
                locations, names);
        return new ResponseError(ErrorCodes.InternalError, Logged(failure), locations, names);
    }

    /// <summary>A failure that concerns the whole request.</summary>
    public ResponseError Translate(Exception failure) => failure switch
    {
        GraphException known => new ResponseError(known.Code, known.Message, []),
        ValidationError invalid => new ResponseError(
            invalid is InvalidVariableError ? ErrorCodes.BadUserInput : ErrorCodes.ValidationFailed, MessageOf(invalid),
            invalid.Locations ?? [], null, invalid.Number),
        ExecutionError error => new ResponseError(ErrorCodes.ValidationFailed, error.Message, error.Locations ?? []),
        _ => new ResponseError(ErrorCodes.InternalError, Logged(failure), []),
    };

    // A scalar of ours says what it expects; the library wraps that in a message of its own.
    private static string MessageOf(ValidationError error) =>
        error.InnerException is FormatException { Message: var ours } && !error.Message.Contains(ours, StringComparison.Ordinal)
        ? $"{error.Message.TrimEnd('.')}. {ours}"
        : error.Message;

    private Location LocationOf(ASTNode node) => Location.FromLinearPosition(source, node.Location.Start);

    private string Logged(Exception failure)
    {
        var id = Guid.NewGuid().ToString("N")[..12];
        LogFailure(logger, id, failure);
        return $"Something went wrong here, not in the request. It is logged as {id}.";
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A GraphQL request failed ({Id}).")]
    private static partial void LogFailure(ILogger logger, string id, Exception failure);
}
