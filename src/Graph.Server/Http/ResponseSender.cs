using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Graph.Server.Http;

/// <summary>Sends whole answers, compressed where the caller takes it and it pays.</summary>
internal sealed class ResponseSender(int compressFromBytes)
{
    /// <summary>Sends a body. The cache is told to keep nothing unless the caller of this method said otherwise before.</summary>
    public async Task SendAsync(HttpContext http, int status, string mediaType, ReadOnlyMemory<byte> body)
    {
        var response = http.Response;
        response.StatusCode = status;
        response.ContentType = mediaType + "; charset=utf-8";
        if (response.Headers.CacheControl.Count == 0)
            response.Headers.CacheControl = "no-store";
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (compressFromBytes >= 0 && body.Length >= compressFromBytes && EncodingFor(http.Request) is { } encoding)
        {
            response.Headers.ContentEncoding = encoding;
            body = Compress(body, encoding);
        }
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
            await response.BodyWriter.WriteAsync(body, http.RequestAborted);
    }

    /// <summary>Sends an error, unless an answer is under way already.</summary>
    public Task SendErrorAsync(HttpContext http, int status, string mediaType, string code, string message)
    {
        if (http.Response.HasStarted)
            return Task.CompletedTask;
        http.Features.Set(new SentErrorCodes([code]));
        return SendAsync(http, status, mediaType, ErrorBody.Write(code, message));
    }

    private static ReadOnlyMemory<byte> Compress(ReadOnlyMemory<byte> body, string encoding)
    {
        using var packed = new MemoryStream(body.Length / 4);
        using (Stream packer = encoding == "br"
            ? new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true)
            : new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            packer.Write(body.Span);
        return packed.GetBuffer().AsMemory(0, (int)packed.Length);
    }

    /// <summary>Brotli before gzip among equals; null where the caller takes neither.</summary>
    private static string? EncodingFor(HttpRequest request)
    {
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var wanted))
            return null;
        return new[] { "br", "gzip" }
            .Select(name => (name, quality: QualityOf(name, wanted)))
            .Where(choice => choice.quality > 0)
            .OrderByDescending(choice => choice.quality)
            .FirstOrDefault().name;
    }

    private static double QualityOf(string name, IList<StringWithQualityHeaderValue> wanted)
    {
        var named = wanted.FirstOrDefault(value => value.Value.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? wanted.FirstOrDefault(value => value.Value == "*");
        return named is null ? 0 : named.Quality ?? 1;
    }
}

/// <summary>The codes of the errors in an answer, kept with the request for the log.</summary>
internal sealed record SentErrorCodes(IReadOnlyList<string> Codes);

/// <summary>The name of the operation that was run, kept with the request for the log.</summary>
internal sealed record OperationName(string Name);
