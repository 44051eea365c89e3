using System.Diagnostics;
using Graph.Server.Http;
using Microsoft.AspNetCore.Http;
using Serilog;
using Serilog.Events;

namespace Graph.Server.Hosting;

/// <summary>
/// One line for each request: method, path, status, time, operation, error codes. Never a query string, a header or a variable:
/// they may hold what is nobody's business.
/// </summary>
internal sealed class RequestLog(ILogger log)
{
    public async Task LogAsync(HttpContext http, RequestDelegate next)
    {
        var begin = Stopwatch.GetTimestamp();
        await next(http);
        var level = LevelOf(http);
        if (!log.IsEnabled(level))
            return;
        log.Write(level, "{Method} {Path} answered {Status} in {Elapsed:0.0} ms {Operation} {Codes}",
            http.Request.Method,
            http.Request.Path.ToUriComponent(), // escaped: a line feed in a path must not begin a line of the log
            http.Response.StatusCode,
            Stopwatch.GetElapsedTime(begin).TotalMilliseconds,
            http.Features.Get<OperationName>()?.Name ?? "-",
            http.Features.Get<SentErrorCodes>()?.Codes ?? []);
    }

    private static LogEventLevel LevelOf(HttpContext http) => http.Response.StatusCode switch
    {
        >= 500 => LogEventLevel.Warning,
        _ when http.Request.Path.StartsWithSegments("/health") => LogEventLevel.Debug,
        _ => LogEventLevel.Information,
    };
}
