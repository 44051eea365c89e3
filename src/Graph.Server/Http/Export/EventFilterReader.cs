using System.Text;
using System.Text.Json;
using Graph.Core.Extracts;
using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Formats.Json;
using Graph.Server.GraphQL.Filters;
using Graph.Server.GraphQL.Limits;

namespace Graph.Server.Http.Export;

/// <summary>Reads a filter of events from JSON in the shape of <c>EventFilter</c>, by the rules of GraphQL input.</summary>
internal static class EventFilterReader
{
    private const string Code = "INVALID_FILTER";
    private const string Example = """{"type": {"under": "NEGOTIATION"}}""";

    private static readonly int MaxFilters = new GraphQLLimits().MaxFilters;

    /// <summary>The events that pass the filter.</summary>
    /// <param name="json">The filter.</param>
    /// <param name="name">The name of the parameter as the caller writes it, for messages.</param>
    /// <param name="ontology">The terms that the filter may use.</param>
    /// <exception cref="InvalidRequestException">The JSON is not such a filter.</exception>
    public static EventScope Read(string json, string name, Ontology ontology)
    {
        var where = Parse(json, name);
        var table = FilterTable.Of(Kind.Event);
        try
        {
            var input = InputReader.ReadObject(where, table.Input, name);
            return new EventScope(table.Read(input, new FilterReading(ontology, MaxFilters)), where);
        }
        catch (FormatException wrong)
        {
            throw new InvalidRequestException(Code, wrong.Message);
        }
        catch (InvalidRequestException wrong)
        {
            throw new InvalidRequestException(wrong.Code, $"{name}, {wrong.Message}");
        }
    }

    private static JsonElement Parse(string json, string name)
    {
        JsonElement where;
        try
        {
            where = StrictJson.Parse(Encoding.UTF8.GetBytes(json), name);
        }
        catch (FormatException wrong)
        {
            throw new InvalidRequestException(Code, wrong.Message);
        }
        return where.ValueKind switch
        {
            JsonValueKind.Object => where,
            JsonValueKind.Null => throw new InvalidRequestException(Code,
                $"{name} is null; leave it out, or write an EventFilter like {Example}."),
            _ => throw new InvalidRequestException(Code,
                $"{name} is no object but {InputReader.Describe(where)}; write an EventFilter like {Example}."),
        };
    }
}
