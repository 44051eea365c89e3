using System.Text.Json;
using System.Text.Unicode;
using Graph.Server.GraphQL;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Graph.Server.Transport;

/// <summary>Reads a GraphQL request from an HTTP request.</summary>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/#sec-Request"/>
internal sealed class RequestReader(long maxBodyBytes)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <exception cref="RequestRefusedException">The request is not well-formed.</exception>
    public async Task<GraphQLRequest> ReadAsync(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) ? FromParameters(request.Query) : FromBody(TypeOf(request), await ReadBodyAsync(request));

    private static GraphQLRequest FromParameters(IQueryCollection parameters) =>
        Build(
            Single(parameters, "query") ?? throw Bad("The parameter query is missing; write /graphql?query={overview{atPlace}} or send a POST."),
            Single(parameters, "operationName"),
            Object(parameters, "variables"),
            Object(parameters, "extensions"));

    private static GraphQLRequest FromBody(string mediaType, ReadOnlyMemory<byte> body)
    {
        if (body.Span.StartsWith("\uFEFF"u8))
            body = body["\uFEFF"u8.Length..];
        if (!Utf8.IsValid(body.Span))
            throw Bad("The body is not valid UTF-8; send it in UTF-8.");
        if (mediaType == MediaTypes.Document)
            return Build(System.Text.Encoding.UTF8.GetString(body.Span), null, null, null);
        if (body.Span.Trim(" \t\r\n"u8).IsEmpty)
            throw Bad("The body is empty; send a JSON object like {\"query\": \"{ overview { atPlace } }\"}.");
        var root = Parse(body.Span, "The body");
        return root.ValueKind switch
        {
            JsonValueKind.Object => Build(
                Text(root, "query") ?? throw Bad("The member \"query\" is missing; send a JSON object like {\"query\": \"{ overview { atPlace } }\"}."),
                Text(root, "operationName"),
                Object(root, "variables"),
                Object(root, "extensions")),
            JsonValueKind.Array => throw new RequestRefusedException(Status400BadRequest, TransportCode.BatchNotSupported,
                "Several requests in one are not supported; send each by itself, they share the connection."),
            _ => throw Bad("The body is no JSON object; send one like {\"query\": \"{ overview { atPlace } }\"}."),
        };
    }

    private static GraphQLRequest Build(string query, string? operationName, JsonElement? variables, JsonElement? extensions) =>
        string.IsNullOrWhiteSpace(query)
            ? throw Bad("The query is empty; write one like { overview { atPlace } }.")
            : new GraphQLRequest(query, operationName is "" ? null : operationName, variables, extensions);

    private static string TypeOf(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
            throw Unsupported(string.IsNullOrEmpty(request.ContentType) ? "The header Content-Type is missing" : $"The Content-Type '{request.ContentType}' is no media type");
        if (!MediaTypes.IsUtf8(type))
            throw Unsupported($"The charset {type.Charset} is not taken, only utf-8");
        if (request.Headers.ContentEncoding is [{ Length: > 0 } encoding, ..] && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
            throw Unsupported($"The Content-Encoding {encoding} is not taken, send the body as it is");
        return type.MediaType.Value?.ToLowerInvariant() is (MediaTypes.Json or MediaTypes.Document) and var taken
            ? taken
            : throw Unsupported($"The media type {type.MediaType} is not taken");
    }

    private async Task<ReadOnlyMemory<byte>> ReadBodyAsync(HttpRequest request)
    {
        // The limit is kept here. At its own, Kestrel closes the connection under a caller who is still sending and so never reads the
        // 413; without one it takes and drops what still comes, for five seconds at most.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = null;
        if (request.ContentLength > maxBodyBytes)
            throw TooLarge();
        using var body = new MemoryStream((int)(request.ContentLength ?? 0));
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(request.HttpContext.RequestAborted);
            foreach (var segment in read.Buffer)
                body.Write(segment.Span);
            request.BodyReader.AdvanceTo(read.Buffer.End);
            if (body.Length > maxBodyBytes)
                throw TooLarge();
            if (read.IsCompleted)
                return body.GetBuffer().AsMemory(0, (int)body.Length);
        }
    }

    private static string? Single(IQueryCollection parameters, string name) => parameters[name] switch
    {
        { Count: 0 } => null,
        { Count: 1 } one => one.ToString(),
        StringValues many => throw Bad($"The parameter {name} is given {many.Count} times; give it once."),
    };

    private static JsonElement? Object(IQueryCollection parameters, string name)
    {
        if (Single(parameters, name) is not { Length: > 0 } text)
            return null;
        return AsObject(Parse(System.Text.Encoding.UTF8.GetBytes(text), $"The parameter {name}"), $"The parameter {name}");
    }

    private static string? Text(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw Bad($"The member \"{name}\" is no string but {Describe(value)}; send a string.");
    }

    private static JsonElement? Object(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? AsObject(value, $"The member \"{name}\"") : null;

    private static JsonElement? AsObject(JsonElement value, string what) => value.ValueKind switch
    {
        JsonValueKind.Object => value,
        JsonValueKind.Null => null,
        _ => throw Bad($"{what} is no object but {Describe(value)}; send an object like {{\"id\": \"actor:ukraine\"}}."),
    };

    private static JsonElement Parse(ReadOnlySpan<byte> json, string what)
    {
        try
        {
            var root = JsonElement.Parse(json, Strict);
            if (json.IndexOf(@"\u"u8) >= 0)
                ReadAllText(root);
            return root;
        }
        catch (JsonException e)
        {
            var at = e.LineNumber is null ? "" : $", see line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}";
            throw Bad($"{what} is not valid JSON{at}; names of members must not repeat.");
        }
        catch (InvalidOperationException)
        {
            throw Bad($"{what} holds half of a surrogate pair, which is no character; write both halves.");
        }
    }

    /// <summary>Escaped text may hold lone surrogates; they show only when it is read, so that it is read here and not deep inside.</summary>
    private static void ReadAllText(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                value.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    ReadAllText(item);
                break;
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    _ = property.Name;
                    ReadAllText(property.Value);
                }
                break;
        }
    }

    private static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        _ => value.GetRawText(),
    };

    private static RequestRefusedException Bad(string message) => new(Status400BadRequest, TransportCode.BadRequest, message);

    private static RequestRefusedException Unsupported(string what) =>
        new(Status415UnsupportedMediaType, TransportCode.UnsupportedMediaType, what + "; send Content-Type: application/json.");

    private RequestRefusedException TooLarge() =>
        new(Status413PayloadTooLarge, TransportCode.TooLarge, $"The body is larger than {maxBodyBytes} bytes; send less, or raise Limits:MaxBodyBytes.");
}
