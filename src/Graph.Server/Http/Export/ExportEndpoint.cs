using System.Globalization;
using Graph.Core.Errors;
using Graph.Core.Extracts;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Formats.Export;
using Graph.Server.Configuration;
using Graph.Server.Security;
using Microsoft.AspNetCore.Http;
using Serilog;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Graph.Server.Http.Export;

/// <summary>Exports over HTTP: <c>/export/FORMAT</c> streams a file; with <c>manifest=true</c> it answers only the manifest.</summary>
/// <remarks>
/// A failure before the first bytes is answered with a status and an error as everywhere. After that the connection is aborted, so that
/// a truncated file never ends regularly.
/// </remarks>
internal sealed class ExportEndpoint(IStore store, ExportFormats formats, GraphOptions options, RequestGate gate, ResponseSender reply,
    ErrorResponder failures, ILogger log)
{
    /// <summary>The route; <see cref="FormatName"/> is its value.</summary>
    public const string Route = "/export/{" + FormatName + "}";

    private const string FormatName = "format";
    private const string Manifest = "manifest";
    private const string Methods = "GET, OPTIONS";

    private readonly ExportRequestReader _reader = new(Ontology.Default, parameter => parameter.Name);

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
            var format = Find(http.Request.RouteValues[FormatName] as string);
            if (!HttpMethods.IsGet(http.Request.Method))
                throw new RequestRefusedException(Status405MethodNotAllowed, ErrorCodes.MethodNotAllowed,
                    $"{http.Request.Method} is not taken here; send GET.");
            var query = http.Request.Query;
            CheckNames(query, format);
            var request = _reader.Read(parameter => ValuesOf(query, parameter));
            var switches = format.Options.ToDictionary(option => option.Name, option => Flag(query, option.Name));
            var onlyManifest = Flag(query, Manifest);
            await gate.EnterAsync(http, _ => WithinTimeAsync(http, timeIsUp => onlyManifest
                ? SendManifestAsync(http, format, request, switches, timeIsUp)
                : SendFileAsync(http, format, request, switches, timeIsUp)));
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
            log.Error(failed, "An export was aborted");
            http.Abort();
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !http.RequestAborted.IsCancellationRequested)
        {
            throw new RequestRefusedException(Status503ServiceUnavailable, ErrorCodes.DeadlineExceeded,
                $"The export took longer than {options.Export.MaxSeconds} s and was given up; take a part, or raise Export:MaxSeconds.");
        }
    }

    private async Task SendManifestAsync(HttpContext http, IExportFormat format, ExtractRequest request,
        IReadOnlyDictionary<string, bool> switches, CancellationToken cancellationToken)
    {
        await using var extract = await Extract.OpenAsync(store, request, TimeProvider.System, cancellationToken);
        var manifest = await format.WriteAsync(extract, (_, _) => ValueTask.CompletedTask, switches, cancellationToken);
        await reply.SendAsync(http, Status200OK, MediaTypes.Json, manifest.ToJson());
    }

    private async Task SendFileAsync(HttpContext http, IExportFormat format, ExtractRequest request,
        IReadOnlyDictionary<string, bool> switches, CancellationToken cancellationToken)
    {
        await using var extract = await Extract.OpenAsync(store, request, TimeProvider.System, cancellationToken);
        await format.WriteAsync(extract, async (bytes, token) =>
        {
            if (!http.Response.HasStarted)
                Begin(http, format, extract);
            await http.Response.BodyWriter.WriteAsync(bytes, token);
        }, switches, cancellationToken);
    }

    // The address of the manifest pins the view to its revision.
    private static void Begin(HttpContext http, IExportFormat format, Extract extract)
    {
        var revision = extract.Revision.ToString(CultureInfo.InvariantCulture);
        http.Response.ContentType = format.MediaType + "; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"graph-at-{revision}.{format.FileEnding}\"";
        string[] replaced = [ExportParameters.KnownAt.Name, ExportParameters.AtRevision.Name];
        var pinned = http.Request.Query.Where(parameter => !replaced.Contains(parameter.Key))
            .Append(new(ExportParameters.AtRevision.Name, revision)).Append(new(Manifest, "true"));
        http.Response.Headers.Link = $"<{http.Request.Path}{QueryString.Create(pinned)}>; rel=\"describedby\"";
    }

    private IExportFormat Find(string? name) => formats.Find(name)
        ?? throw new RequestRefusedException(Status404NotFound, ErrorCodes.NotFound, formats.All.Count == 0
            ? "This server has no export formats."
            : $"There is no export format '{name}'; there are {string.Join(", ", formats.All.Select(format => format.Name))}.");

    private static void CheckNames(IQueryCollection query, IExportFormat format)
    {
        string[] known =
            [.. ExportParameters.All.Select(parameter => parameter.Name), .. format.Options.Select(option => option.Name), Manifest];
        if (query.Keys.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
            throw RequestJson.Bad($"There is no parameter {unknown}; there are {string.Join(", ", known)}.");
    }

    private static IReadOnlyList<string> ValuesOf(IQueryCollection query, ExportParameter parameter) => parameter.IsRepeatable
        ? [.. query[parameter.Name].OfType<string>()]
        : Single(query, parameter.Name) is { } value ? [value] : [];

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
