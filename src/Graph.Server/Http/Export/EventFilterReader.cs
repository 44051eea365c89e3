using System.Text;
using System.Text.Json;
using Graph.Core.Errors;
using Graph.Core.Extracts;
using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Server.GraphQL.Errors;
using Graph.Server.GraphQL.Execution;
using Graph.Server.GraphQL.Filters;
using Graph.Server.GraphQL.Limits;
using Graph.Server.GraphQL.Schema;
using Microsoft.Extensions.Logging.Abstractions;

namespace Graph.Server.Http.Export;

/// <summary>
/// Reads the filter of events from JSON of the shape of <c>EventFilter</c>, by the rules and within the limits of GraphQL: as the variable
/// of a query.
/// </summary>
internal sealed class EventFilterReader(Ontology ontology)
{
    private const string Query = "query($where: EventFilter!) { events(where: $where) { nodes { key } } }";
    private const string Code = Graph.Core.Errors.ErrorCodes.InvalidFilter;
    private const string Like = """{"type": {"under": "NEGOTIATION"}}""";

    private readonly GraphQLLimits _limits = new();
    private readonly Lazy<DocumentChecker> _checker = new(() => new DocumentChecker(new GraphSchema(), new GraphQLLimits()));

    /// <summary>The events that the filter lets pass.</summary>
    /// <param name="json">The filter.</param>
    /// <param name="name">How the caller calls it, for messages.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidRequestException">It is no such filter.</exception>
    public async ValueTask<EventScope> ReadAsync(string json, string name, CancellationToken cancellationToken)
    {
        var where = Parse(json, name);
        var variables = JsonSerializer.SerializeToElement(new Dictionary<string, JsonElement> { ["where"] = where });
        try
        {
            var document = await _checker.Value.CheckAsync(new GraphQLRequest(Query, Variables: variables), queriesOnly: true,
                cancellationToken).ConfigureAwait(false);
            var input = (IDictionary<string, object?>)document.ArgumentValues.Values.Single()["where"].Value!;
            return new EventScope(FilterTable.Of(Kind.Event).Read(input, new FilterReading(ontology, _limits.MaxFilters)), where);
        }
        catch (RefusedDocumentException refused)
        {
            var told = new ErrorTranslator(NullLogger.Instance, Query).Translate(refused.Failures[0]);
            throw new InvalidRequestException(Code, told.Message.Replace("Variable '$where", $"'{name}", StringComparison.Ordinal));
        }
        catch (InvalidRequestException wrong)
        {
            throw new InvalidRequestException(wrong.Code, $"{name}, {wrong.Message}");
        }
    }

    private static JsonElement Parse(string json, string name)
    {
        try
        {
            if (RequestJson.AsObject(RequestJson.Parse(Encoding.UTF8.GetBytes(json), name), name, Like) is { } where)
                return where;
        }
        catch (RequestRefusedException wrong)
        {
            throw new InvalidRequestException(Code, wrong.Message);
        }
        throw new InvalidRequestException(Code,
            $"{name} is null; leave it out, or write an object of the shape of EventFilter like {Like}.");
    }
}
