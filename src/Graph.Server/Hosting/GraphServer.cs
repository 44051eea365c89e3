using System.Reflection;
using Graph.Core.Errors;
using Graph.Core.Storage;
using Graph.Formats.Export;
using Graph.Server.Configuration;
using Graph.Server.Http;
using Graph.Server.Http.Cypher;
using Graph.Server.Http.Explorer;
using Graph.Server.Http.Export;
using Graph.Server.Http.GraphQL;
using Graph.Server.Http.Health;
using Graph.Server.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Serilog;

namespace Graph.Server.Hosting;

/// <summary>Puts the HTTP server together.</summary>
public static class GraphServer
{
    /// <summary>The version of this build.</summary>
    public static string Version { get; } =
        typeof(GraphServer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>
    /// A server, ready to start. Stopping it refuses new requests and lets the running ones finish within
    /// <see cref="ServerOptions.ShutdownTimeoutSeconds"/>; the store stays open and is the caller's to dispose afterwards.
    /// </summary>
    /// <param name="options">The settings, already checked.</param>
    /// <param name="store">The store whose health is watched and whose counts are shown.</param>
    /// <param name="execute">Answers GraphQL requests.</param>
    /// <param name="schema">The GraphQL schema as SDL.</param>
    /// <param name="log">Where requests and failures are logged.</param>
    /// <param name="exports">The formats of <c>/export/FORMAT</c>; null: none.</param>
    public static WebApplication Build(GraphOptions options, IStore store, GraphQLExecutor execute, string schema, ILogger log,
        ExportFormats? exports = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = "Graph" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Limit(kestrel, options.Limits)).UseUrls([.. options.Server.Urls]);
        builder.Services.AddSerilog(log);
        builder.Services.AddRoutingCore();
        var origins = new OriginRules(options.Cors);
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(origins.Policy()));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(options.Server.ShutdownTimeoutSeconds));
        var examples = Examples.Load();
        var readiness = new Readiness(store);
        builder.Services.AddHostedService(services => new WarmUp(
            options.Server.WarmUp ? examples : [], execute, readiness, services.GetRequiredService<IHostApplicationLifetime>(), log));

        var app = builder.Build();
        var reply = new ResponseSender(options.Server.CompressFromBytes);
        var hosts = new HostRules(options.Server, reply);
        var gate = new RequestGate(options.Limits.MaxConcurrentRequests, reply);
        var failures = new ErrorResponder(options.Limits.MaxBodyBytes, reply, log);
        var graphQL = new GraphQLEndpoint(execute, options, origins, gate, reply, failures, log);
        var questions = new CypherEndpoint(store.Cypher, options, new RequestGate(options.Cypher.MaxConcurrent, reply), reply, failures,
            log);
        var export = new ExportEndpoint(store, exports ?? new(), options, new RequestGate(options.Export.MaxConcurrent, reply), reply,
            failures, log);
        var pages = new ExplorerPages(store, hosts.LoopbackOnly ? store.Description : options.Store.Kind, examples, graphQL, reply);
        var health = new HealthEndpoints(readiness, app.Lifetime, reply);

        app.Use(new RequestLog(log).LogAsync);
        app.Use(new ErrorHandler(reply, log).GuardAsync);
        app.Use(SecurityHeaders.AddAsync);
        app.Use(hosts.CheckAsync);
        app.UseCors();
        app.UseWhen(http => !http.Request.Path.StartsWithSegments("/health") && !http.Request.Path.StartsWithSegments("/graphql"),
            branch => branch.Use(gate.EnterAsync));
        app.UseRouting();
        app.Map("/graphql", graphQL.HandleAsync);
        app.Map("/cypher", questions.HandleAsync);
        app.Map(ExportEndpoint.Route, export.HandleAsync);
        MapRead(app, "/", pages.StartAsync);
        MapRead(app, "/examples/{name}", pages.ExampleAsync);
        MapRead(app, "/schema.graphql",
            http => reply.SendAsync(http, StatusCodes.Status200OK, "text/plain", System.Text.Encoding.UTF8.GetBytes(schema)));
        MapRead(app, "/health/live", health.LiveAsync);
        MapRead(app, "/health/ready", health.ReadyAsync);
        app.MapFallback(http =>
            reply.SendErrorAsync(http, StatusCodes.Status404NotFound, MediaTypes.Json, ErrorCodes.NotFound,
            "Nothing is at this address; see / for what is where."));
        if (!hosts.LoopbackOnly)
            log.Warning("Listening on more than loopback ({Urls}): whoever reaches this machine can query the graph", options.Server.Urls);
        return app;
    }

    private static void MapRead(IEndpointRouteBuilder app, string path, RequestDelegate answer) =>
        app.MapMethods(path, ["GET", "HEAD"], answer);

    private static void Limit(KestrelServerOptions kestrel, LimitOptions limits)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = limits.MaxBodyBytes;
        kestrel.Limits.MaxRequestLineSize = limits.MaxRequestLineBytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = limits.MaxHeaderBytes;
        kestrel.Limits.MaxConcurrentConnections = limits.MaxConnections;
        var rate = limits.MinBytesPerSecond == 0 ? null : new MinDataRate(limits.MinBytesPerSecond, TimeSpan.FromSeconds(5));
        kestrel.Limits.MinRequestBodyDataRate = rate;
        kestrel.Limits.MinResponseDataRate = rate;
    }
}
