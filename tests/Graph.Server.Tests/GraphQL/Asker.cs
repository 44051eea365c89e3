using System.Text.Json;

namespace Graph.Server.Tests.GraphQL;

/// <summary>Asks a GraphQL API in some way, so that the same tests run over the service and over HTTP.</summary>
public abstract class Asker
{
    /// <summary>The response to a request.</summary>
    public abstract Task<JsonElement> SendAsync(string query, object? variables = null, string? operationName = null);

    /// <summary>The data of a response that must have no errors.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null)
    {
        var response = await SendAsync(query, variables);
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        return response.GetProperty("data");
    }

    /// <summary>The only error of a response that must have one.</summary>
    public async Task<Refusal> RefusedAsync(string query, object? variables = null)
    {
        var response = await SendAsync(query, variables);
        Assert.True(response.TryGetProperty("errors", out var errors), $"No error in {response}");
        var error = Assert.Single(errors.EnumerateArray());
        return new Refusal(
            error.GetProperty("extensions").GetProperty("code").GetString()!,
            error.GetProperty("message").GetString()!,
            error.TryGetProperty("path", out var path) ? string.Join('.', path.EnumerateArray()) : null,
            response.TryGetProperty("data", out _));
    }
}

/// <summary>An error as a client reads it.</summary>
public sealed record Refusal(string Code, string Message, string? Path, bool HasData);
