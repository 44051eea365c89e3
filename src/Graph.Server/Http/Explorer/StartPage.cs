using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Server.Hosting;

namespace Graph.Server.Http.Explorer;

/// <summary>The start page: version, store, counts and links.</summary>
internal static class StartPage
{
    public static Html Write(string address, string store, long lastRevision, RecordOverview overview, IReadOnlyList<Example> examples) =>
        Frame(address, Html.Of($"""
        <ul class="counts">
        {Html.Join(overview.Kinds.Where(kind => kind.Count > 0).Select(kind => Html.Of($"<li><b>{kind.Count:N0}</b>{Word(kind.Kind, kind.Count)}</li>\n")))}</ul>
        <h2>This server</h2>
        <dl>
        <dt>Version</dt><dd>{GraphServer.Version}</dd>
        <dt>Store</dt><dd>{store}</dd>
        <dt>Last revision</dt><dd>{lastRevision}</dd>
        <dt>Events</dt><dd>{(overview.FirstEvent is { } first ? $"{first:yyyy-MM-dd} to {overview.LastEvent:yyyy-MM-dd}" : "none dated yet")}</dd>
        </dl>
        """), examples);

    public static Html WriteWithoutStore(string address, string code, IReadOnlyList<Example> examples) =>
        Frame(address, Html.Of($"<p>The store does not answer ({code}); see the log for details.</p>"), examples);

    private static string Word(Kind kind, long count) => kind.Prefix() + (count == 1 ? "" : kind == Kind.Process ? "es" : "s");

    private static Html Frame(string address, Html state, IReadOnlyList<Example> examples) => Page.Frame("Graph", Html.Of($$"""
        <h1>Graph</h1>
        <p class="lead">A knowledge graph of actors, issues and events, with participations, roles, places, positions and sources.</p>
        {{state}}
        <h2>Examples</h2>
        {{Page.List(examples)}}
        <h2>Endpoints</h2>
        <dl>
        <dt><code>/graphql</code></dt><dd>GraphQL over HTTP, by POST and GET: <a href="/graphql?query=%7Boverview%7BatRevision%7D%7D">try it</a></dd>
        <dt><code>/cypher</code></dt><dd>Cypher queries, by POST, if enabled and the store is Neo4j</dd>
        <dt><code>/export/cypher</code></dt><dd>export of the graph, or a part of it, as a script for cypher-shell</dd>
        <dt><a href="/schema.graphql"><code>/schema.graphql</code></a></dt><dd>the schema with descriptions of all types and fields</dd>
        <dt><a href="/health/ready"><code>/health/ready</code></a></dt><dd>readiness; <a href="/health/live"><code>/health/live</code></a> liveness</dd>
        </dl>
        <h2>From a shell</h2>
        <pre>curl -H 'Content-Type: application/json' -d '{"query":"{ overview { atRevision } }"}' {{address}}/graphql</pre>
        """));
}
