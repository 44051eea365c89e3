using System.Buffers;
using System.Text.Json;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Server.GraphQL.Execution;
using Graph.Server.GraphQL.Limits;
using Graph.Server.GraphQL.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Graph.Server.Tests.GraphQL;

/// <summary>Asks the service itself.</summary>
public sealed class ServiceAsker(IStore store, TimeProvider clock, GraphQLLimits? limits = null, ILogger<GraphQLService>? log = null)
    : Asker
{
    // Making the schema takes longer than most tests; it depends on nothing.
    private static readonly GraphSchema Schema = new();

    private readonly GraphQLService _service =
        new(store, Ontology.Default, Schema, clock, limits ?? new GraphQLLimits(), log ?? NullLogger<GraphQLService>.Instance);

    /// <summary>What became of the last request.</summary>
    public GraphQLOutcome? Outcome { get; private set; }

    /// <inheritdoc/>
    public override async Task<JsonElement> SendAsync(string query, object? variables = null, string? operationName = null)
    {
        var output = new ArrayBufferWriter<byte>();
        JsonElement? given = variables is null ? null : JsonSerializer.SerializeToElement(variables);
        Outcome = await _service.ExecuteAsync(new GraphQLRequest(query, operationName, given), output);
        return JsonElement.Parse(output.WrittenSpan);
    }
}
