using System.Globalization;
using Graph.Core.Errors;
using Graph.Core.Extracts;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Server.Configuration;
using Graph.Server.Security;
using Microsoft.AspNetCore.Http;
using Serilog;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Graph.Server.Http.Export;

/// <summary>Extracts over HTTP, in one format: streamed, or, where <c>manifest=true</c>, only what they would be.</summary>
/// <remarks>
/// What goes wrong before the first bytes are there is answered with a status and an error as everywhere. After that the connection
/// is broken off, so that a file that is not whole never comes to a regular end.
/// </remarks>
internal sealed class ExportEndpoint(IStore store, ExportFormat? format, GraphOptions options, RequestGate gate, ResponseSender reply,
    ErrorResponder failures, ILogger log)
{
    private const string Methods = "GET, OPTIONS";
    private static readonly string[] Parameters =
        ["asOf", "knownAt", "atRevision", "where", "process", "focus", "depth", "plain", "manifest"];

    private readonly ExportRequestReader _reader = new(Ontology.Default, name => name);

    public async Task HandleAsync(HttpContext http)
    {
        if (HttpMethods.IsOptions(http.Request.Method))
        {
            http.Response.Headers.Allow = Methods;
            http.Response.StatusCode = Status204NoContent;
            return;
        }
        try
        {
            if (format is null)
                throw new RequestRefusedException(Status404NotFound, ErrorCodes.NotFound,
                    "This server exports nothing in this format; see / for what is where.");
            if (!HttpMethods.IsGet(http.Request.Method))
                throw new RequestRefusedException(Status405MethodNotAllowed, ErrorCodes.MethodNotAllowed,
                    $"{http.Request.Method} is not taken here; send GET.");
            var request = await _reader.ReadAsync(ParametersOf(http.Request.Query), http.RequestAborted);
            var (plain, manifest) = (Flag(http.Request.Query, "plain"), Flag(http.Request.Query, "manifest"));
            await gate.EnterAsync(http,
                _ => WithinTimeAsync(http,
                timeIsUp => manifest
                ? TellAsync(http, format, request, plain, timeIsUp)
                : SendAsync(http, format, request, plain, timeIsUp)));
        }
        catch (Exception failed) when (ErrorResponder.Knows(failed))
        {
            await failures.SendAsync(http, MediaTypes.Json, failed, Methods);
        }
    }

    private async Task WithinTimeAsync(HttpContext http, Func<CancellationToken, Task> work)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        deadline.CancelAfter(TimeSpan.FromSeconds(options.Export.MaxSeconds));
        try
        {
            await work(deadline.Token);
        }
        catch (Exception failed) when (http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            log.Error(failed, "An export was broken off");
            http.Abort();
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !http.RequestAborted.IsCancellationRequested)
        {
            throw new RequestRefusedException(Status503ServiceUnavailable, ErrorCodes.DeadlineExceeded,
                $"The export took longer than {options.Export.MaxSeconds} s and was given up; take a part, or raise Export:MaxSeconds.");
        }
    }

    private async Task TellAsync(HttpContext http, ExportFormat to, ExtractRequest request, bool plain, CancellationToken cancellationToken)
    {
        await using var extract = await Extract.OpenAsync(store, request, TimeProvider.System, cancellationToken);
        var manifest = await to.Write(extract, plain, (_, _) => ValueTask.CompletedTask, cancellationToken);
        await reply.SendAsync(http, Status200OK, MediaTypes.Json, manifest.ToJson());
    }

    private async Task SendAsync(HttpContext http, ExportFormat to, ExtractRequest request, bool plain, CancellationToken cancellationToken)
    {
        await using var extract = await Extract.OpenAsync(store, request, TimeProvider.System, cancellationToken);
        await to.Write(extract, plain, async (bytes, token) =>
        {
            if (!http.Response.HasStarted)
                Begin(http, to, extract);
            await http.Response.BodyWriter.WriteAsync(bytes, token);
        }, cancellationToken);
    }

    // The view is pinned from here on: the address of the manifest names its revision.
    private static void Begin(HttpContext http, ExportFormat to, Extract extract)
    {
        var revision = extract.Revision.ToString(CultureInfo.InvariantCulture);
        http.Response.ContentType = to.MediaType + "; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"graph-at-{revision}.{to.FileEnding}\"";
        var pinned = http.Request.Query.Where(parameter => parameter.Key is not ("knownAt" or "atRevision"))
            .Append(new("atRevision", revision)).Append(new("manifest", "true"));
        http.Response.Headers.Link = $"<{http.Request.Path}{QueryString.Create(pinned)}>; rel=\"describedby\"";
    }

    private static ExportParameters ParametersOf(IQueryCollection query)
    {
        foreach (var name in query.Keys)
            if (!Parameters.Contains(name))
                throw RequestJson.Bad($"There is no parameter {name}; there are {string.Join(", ", Parameters)}.");
        return new ExportParameters
        {
            AsOf = Single(query, "asOf"), KnownAt = Single(query, "knownAt"), AtRevision = Single(query, "atRevision"),
            Where = Single(query, "where"), Process = Single(query, "process"), Focus = [.. query["focus"].OfType<string>()],
            Depth = Single(query, "depth"),
        };
    }

    private static bool Flag(IQueryCollection query, string name) => Single(query, name) switch
    {
        null or "false" => false,
        "true" => true,
        var other => throw RequestJson.Bad($"The parameter {name} is '{other}'; write true or false."),
    };

    private static string? Single(IQueryCollection query, string name) => query[name].Count <= 1
        ? query[name].FirstOrDefault()
        : throw RequestJson.Bad($"The parameter {name} is given {query[name].Count} times; give it once.");
}
