using System.Net.Http.Json;
using System.Text.Json;
using Graph.Server.Tests.GraphQL;

namespace Graph.Server.Tests.Http;

/// <summary>Asks over HTTP, by POST.</summary>
internal sealed class HttpAsker(HttpClient client) : Asker
{
    /// <inheritdoc/>
    public override async Task<JsonElement> SendAsync(string query, object? variables = null, string? operationName = null)
    {
        using var response = await client.PostAsJsonAsync("/graphql", new { query, variables, operationName });
        return JsonElement.Parse(await response.Content.ReadAsByteArrayAsync());
    }
}
