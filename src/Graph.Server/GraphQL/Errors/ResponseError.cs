using GraphQLParser;

namespace Graph.Server.GraphQL.Errors;

/// <summary>An error as the client reads it.</summary>
/// <param name="Code">A stable code in capitals.</param>
/// <param name="Message">What is wrong, with the value, and how to mend it.</param>
/// <param name="Locations">Where in the document, lines and columns from 1.</param>
/// <param name="Path">The fields of the response from the root to the one that failed; null for an error of the whole request.</param>
/// <param name="Rule">The section of the GraphQL specification that is broken, for validation errors.</param>
internal sealed record ResponseError(string Code, string Message, IReadOnlyList<Location> Locations, IReadOnlyList<string>? Path = null,
    string? Rule = null);
