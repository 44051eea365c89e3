using System.Buffers;
using System.Text.Json;
using Graph.Server.GraphQL.Errors;
using Graph.Server.GraphQL.Planning;

namespace Graph.Server.GraphQL.Execution;

/// <summary>Writes whole responses: errors first, as the specification advises, then data.</summary>
internal static class Response
{
    // What is wrong a thousand times is read no further than this.
    private const int MaxErrors = 50;

    /// <summary>Writes a response without data.</summary>
    public static GraphQLOutcome WriteErrors(IBufferWriter<byte> output, IReadOnlyList<ResponseError> errors)
    {
        using var json = new Utf8JsonWriter(output, ResponseWriter.Options);
        json.WriteStartObject();
        Write(json, errors);
        json.WriteEndObject();
        return new GraphQLOutcome(HasData: false, [.. errors.Select(error => error.Code)]);
    }

    /// <summary>Writes a response with data; <paramref name="answer"/> is null where a required field failed.</summary>
    public static GraphQLOutcome Write(IBufferWriter<byte> output, ResolvedObject? answer, List<ResponseError> errors,
        Func<Exception, ResponseError> translate)
    {
        var data = answer is null ? null : Data(answer, errors, translate);
        using var json = new Utf8JsonWriter(output, ResponseWriter.Options);
        json.WriteStartObject();
        if (errors.Count > 0)
            Write(json, errors);
        json.WritePropertyName("data"u8);
        if (data is null)
            json.WriteNullValue();
        else
            json.WriteRawValue(data.WrittenSpan, skipInputValidation: true);
        json.WriteEndObject();
        return new GraphQLOutcome(HasData: true, [.. errors.Select(error => error.Code)]);
    }

    // What lies below a root field is read while it is written: what fails then must not leave half a document behind.
    private static ArrayBufferWriter<byte>? Data(ResolvedObject answer, List<ResponseError> errors,
        Func<Exception, ResponseError> translate)
    {
        var data = new ArrayBufferWriter<byte>(4_096);
        try
        {
            using var json = new Utf8JsonWriter(data, ResponseWriter.Options);
            ResponseWriter.Write(json, answer.Source, answer.Plan);
            json.Flush();
            return data;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            errors.Add(translate(e));
            return null;
        }
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<ResponseError> errors)
    {
        json.WriteStartArray("errors"u8);
        foreach (var error in errors.Take(MaxErrors))
        {
            json.WriteStartObject();
            json.WriteString("message"u8, error.Message);
            if (error.Locations.Count > 0)
            {
                json.WriteStartArray("locations"u8);
                foreach (var location in error.Locations)
                {
                    json.WriteStartObject();
                    json.WriteNumber("line"u8, location.Line);
                    json.WriteNumber("column"u8, location.Column);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
            if (error.Path is { Count: > 0 } path)
            {
                json.WriteStartArray("path"u8);
                foreach (var name in path)
                    json.WriteStringValue(name);
                json.WriteEndArray();
            }
            json.WriteStartObject("extensions"u8);
            json.WriteString("code"u8, error.Code);
            if (error.Rule is not null)
                json.WriteString("rule"u8, error.Rule);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
