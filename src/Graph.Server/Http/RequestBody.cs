using System.IO.Pipelines;
using System.Text.Unicode;
using Graph.Core.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Graph.Server.Http;

/// <summary>Reads the body of a request, so far as it may be long.</summary>
internal sealed class RequestBody(long maxBodyBytes)
{
    /// <summary>The body, in UTF-8 and without a byte order mark.</summary>
    /// <exception cref="RequestRefusedException">It is too long, or no UTF-8.</exception>
    public async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request)
    {
        var body = await ReadBytesAsync(request);
        if (body.Span.StartsWith("\uFEFF"u8))
            body = body["\uFEFF"u8.Length..];
        return Utf8.IsValid(body.Span) ? body : throw RequestJson.Bad("The body is not valid UTF-8; send it in UTF-8.");
    }

    /// <summary>The media type of the body, one of those that are taken.</summary>
    public static string TypeOf(HttpRequest request, params IReadOnlyCollection<string> taken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
            throw Unsupported(string.IsNullOrEmpty(request.ContentType)
                ? "The header Content-Type is missing"
                : $"The Content-Type '{request.ContentType}' is no media type");
        if (!MediaTypes.IsUtf8(type))
            throw Unsupported($"The charset {type.Charset} is not taken, only utf-8");
        if (request.Headers.ContentEncoding is [{ Length: > 0 } encoding, ..]
            && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
            throw Unsupported($"The Content-Encoding {encoding} is not taken, send the body as it is");
        return type.MediaType.Value?.ToLowerInvariant() is { } name && taken.Contains(name)
            ? name
            : throw Unsupported($"The media type {type.MediaType} is not taken");
    }

    private async Task<ReadOnlyMemory<byte>> ReadBytesAsync(HttpRequest request)
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
            var read = await NextAsync(request);
            foreach (var segment in read.Buffer)
                body.Write(segment.Span);
            request.BodyReader.AdvanceTo(read.Buffer.End);
            if (body.Length > maxBodyBytes)
                throw TooLarge();
            if (read.IsCompleted)
                return body.GetBuffer().AsMemory(0, (int)body.Length);
        }
    }

    private static async ValueTask<ReadResult> NextAsync(HttpRequest request)
    {
        try
        {
            return await request.BodyReader.ReadAsync(request.HttpContext.RequestAborted);
        }
        catch (IOException garbled) when (garbled.InnerException is OverflowException)
        {
            throw RequestJson.Bad("The body tells a chunk of more bytes than there can be; send it with a Content-Length.");
        }
    }

    private static RequestRefusedException Unsupported(string what) =>
        new(Status415UnsupportedMediaType, ErrorCodes.UnsupportedMediaType, what + "; send Content-Type: application/json.");

    private RequestRefusedException TooLarge() =>
        new(Status413PayloadTooLarge, ErrorCodes.RequestTooLarge,
        $"The body is larger than {maxBodyBytes} bytes; send less, or raise Limits:MaxBodyBytes.");
}
