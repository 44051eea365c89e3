using System.Text.Json;
using Graph.Core.Storage;
using Graph.Formats.Tables;
using Graph.Server.Configuration;
using Microsoft.AspNetCore.Http;
using static Graph.Server.Http.RequestJson;

namespace Graph.Server.Http.Cypher;

/// <summary>Reads a query in Cypher from an HTTP request: <c>{"query": "…", "params": {…}}</c>.</summary>
internal sealed class CypherRequestReader(GraphOptions options)
{
    private const string Example = """{"query": "MATCH (a:Actor) RETURN a.name", "params": {}}""";

    private readonly RequestBody _body = new(options.Limits.MaxBodyBytes);

    /// <exception cref="RequestRefusedException">The request is not well-formed.</exception>
    public async Task<CypherQuery> ReadAsync(HttpRequest request)
    {
        RequestBody.TypeOf(request, MediaTypes.Json);
        var body = await _body.ReadAsync(request);
        if (body.Span.Trim(" \t\r\n"u8).IsEmpty)
            throw Bad($"The body is empty; send a JSON object like {Example}.");
        var root = Parse(body.Span, "The body");
        if (root.ValueKind != JsonValueKind.Object)
            throw Bad($"The body is no JSON object; send one like {Example}.");
        if (root.EnumerateObject()
            .FirstOrDefault(member => member.Name is not ("query" or "params")) is { Value.ValueKind: not JsonValueKind.Undefined } unknown)
            throw Bad($"There is no member \"{unknown.Name}\"; send a JSON object like {Example}.");
        return new(Text(root, "query") ?? throw Bad($"The member \"query\" is missing; send a JSON object like {Example}."),
            Parameters(root))
        {
            MaxRows = options.Cypher.MaxRows,
            Deadline = TimeSpan.FromSeconds(options.Cypher.MaxSeconds),
        };
    }

    private static IReadOnlyDictionary<string, object?> Parameters(JsonElement root)
    {
        try
        {
            return Object(root, "params") is { } parameters ? CypherParameters.Read(parameters) : new Dictionary<string, object?>();
        }
        catch (FormatException wrong)
        {
            throw Bad(wrong.Message);
        }
    }
}
