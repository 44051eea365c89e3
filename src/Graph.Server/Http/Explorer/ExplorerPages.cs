using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Graph.Core.Errors;
using Graph.Core.Storage;
using Graph.Server.GraphQL.Execution;
using Graph.Server.Http.GraphQL;
using Graph.Server.Security;
using Microsoft.AspNetCore.Http;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Graph.Server.Http.Explorer;

/// <summary>The pages for people who open the server in a browser.</summary>
internal sealed class ExplorerPages(IStore store, string storeName, IReadOnlyList<Example> examples, GraphQLEndpoint graphQL,
    ResponseSender reply)
{
    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task StartAsync(HttpContext http)
    {
        var address = $"{http.Request.Scheme}://{http.Request.Host}";
        try
        {
            await using var snapshot = await store.OpenAsync(http.RequestAborted);
            var overview = await snapshot.OverviewAsync(View.Default, http.RequestAborted);
            var revision = await snapshot.LastRevisionAsync(http.RequestAborted);
            await SendAsync(http, Status200OK, StartPage.Write(address, storeName, revision, overview, examples));
        }
        catch (GraphException failed)
        {
            await SendAsync(http, Status503ServiceUnavailable, StartPage.WriteWithoutStore(address, failed.Code, examples));
        }
    }

    public async Task ExampleAsync(HttpContext http)
    {
        var name = http.Request.RouteValues["name"] as string;
        if (examples.FirstOrDefault(one => one.Name == name) is not { } example)
        {
            await SendAsync(http, Status404NotFound, ExamplePage.WriteMissing(name ?? "", examples));
            return;
        }
        var (status, answer) = await RunAsync(example, http.RequestAborted);
        await SendAsync(http, status, ExamplePage.Write(example, answer));
    }

    private async Task<(int Status, string Answer)> RunAsync(Example example, CancellationToken aborted)
    {
        try
        {
            using var buffer = new PooledBuffer();
            await graphQL.RunAsync(new GraphQLRequest(example.Query), buffer, queriesOnly: true, aborted);
            return (Status200OK, JsonSerializer.Serialize(JsonElement.Parse(buffer.Written.Span), Indented));
        }
        catch (RequestRefusedException refused)
        {
            return (refused.Status, refused.Message);
        }
        catch (GraphException failed)
        {
            return (Status503ServiceUnavailable, failed.Message);
        }
    }

    private Task SendAsync(HttpContext http, int status, Html page)
    {
        http.Response.Headers.ContentSecurityPolicy = SecurityHeaders.PagePolicy;
        return reply.SendAsync(http, status, "text/html", Encoding.UTF8.GetBytes(page.Text));
    }
}
