using System.Text.Json;
using Graph.Core.Errors;
using Graph.Server.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using static Graph.Server.Http.RequestJson;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Graph.Server.Http.GraphQL;

/// <summary>Reads a GraphQL request from an HTTP request.</summary>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/#sec-Request"/>
internal sealed class GraphQLRequestReader(long maxBodyBytes)
{
    private readonly RequestBody _body = new(maxBodyBytes);

    /// <exception cref="RequestRefusedException">The request is not well-formed.</exception>
    public async Task<GraphQLRequest> ReadAsync(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        ? FromParameters(request.Query)
        : FromBody(RequestBody.TypeOf(request, MediaTypes.Json, MediaTypes.Document), await _body.ReadAsync(request));

    private static GraphQLRequest FromParameters(IQueryCollection parameters) =>
        Build(
            Single(parameters, "query")
            ?? throw Bad("The parameter query is missing; write /graphql?query={overview{atRevision}} or send a POST."),
            Single(parameters, "operationName"),
            ObjectOf(parameters, "variables"),
            ObjectOf(parameters, "extensions"));

    private static GraphQLRequest FromBody(string mediaType, ReadOnlyMemory<byte> body)
    {
        if (mediaType == MediaTypes.Document)
            return Build(System.Text.Encoding.UTF8.GetString(body.Span), null, null, null);
        if (body.Span.Trim(" \t\r\n"u8).IsEmpty)
            throw Bad("The body is empty; send a JSON object like {\"query\": \"{ overview { atRevision } }\"}.");
        var root = Parse(body.Span, "The body");
        return root.ValueKind switch
        {
            JsonValueKind.Object => Build(
                Text(root, "query") ??
                throw Bad("The member \"query\" is missing; send a JSON object like {\"query\": \"{ overview { atRevision } }\"}."),
                Text(root, "operationName"),
                Object(root, "variables"),
                Object(root, "extensions")),
            JsonValueKind.Array => throw new RequestRefusedException(Status400BadRequest, ErrorCodes.BatchNotSupported,
                "Several requests in one are not supported; send each by itself, they share the connection."),
            _ => throw Bad("The body is no JSON object; send one like {\"query\": \"{ overview { atRevision } }\"}."),
        };
    }

    private static GraphQLRequest Build(string query, string? operationName, JsonElement? variables, JsonElement? extensions) =>
        string.IsNullOrWhiteSpace(query)
            ? throw Bad("The query is empty; write one like { overview { atRevision } }.")
            : new GraphQLRequest(query, operationName is "" ? null : operationName, variables, extensions);

    private static string? Single(IQueryCollection parameters, string name) => parameters[name] switch
    {
        { Count: 0 } => null,
        { Count: 1 } one => one.ToString(),
        StringValues many => throw Bad($"The parameter {name} is given {many.Count} times; give it once."),
    };

    private static JsonElement? ObjectOf(IQueryCollection parameters, string name)
    {
        if (Single(parameters, name) is not { Length: > 0 } text)
            return null;
        return AsObject(Parse(System.Text.Encoding.UTF8.GetBytes(text), $"The parameter {name}"), $"The parameter {name}");
    }
}
