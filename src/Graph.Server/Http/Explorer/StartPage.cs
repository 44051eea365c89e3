using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Server.Hosting;

namespace Graph.Server.Http.Explorer;

/// <summary>What runs here, what it holds, and where to go.</summary>
internal static class StartPage
{
    public static Html Write(string address, string store, long lastRevision, RecordOverview overview, IReadOnlyList<Example> examples) =>
        Frame(address, Html.Of($"""
        <ul class="counts">
        {Html.Join(overview.Kinds.Where(kind => kind.Count > 0).Select(kind => Html.Of($"<li><b>{kind.Count:N0}</b>{Word(kind.Kind, kind.Count)}</li>\n")))}</ul>
        <h2>What runs here</h2>
        <dl>
        <dt>Version</dt><dd>{GraphServer.Version}</dd>
        <dt>Store</dt><dd>{store}</dd>
        <dt>Last revision</dt><dd>{lastRevision}</dd>
        <dt>Events</dt><dd>{(overview.FirstEvent is { } first ? $"{first:yyyy-MM-dd} to {overview.LastEvent:yyyy-MM-dd}" : "none dated yet")}</dd>
        </dl>
        """), examples);

    public static Html WriteWithoutStore(string address, string code, IReadOnlyList<Example> examples) =>
        Frame(address, Html.Of($"<p>The store does not answer ({code}); the log tells more.</p>"), examples);

    private static string Word(Kind kind, long count) => kind.Prefix() + (count == 1 ? "" : kind == Kind.Process ? "es" : "s");

    private static Html Frame(string address, Html state, IReadOnlyList<Example> examples) => Page.Frame("Graph", Html.Of($$"""
        <h1>Graph</h1>
        <p class="lead">Actors, issues and events: who took part in what, in which role, where, about which issue, holding which position, according to whom.</p>
        {{state}}
        <h2>Ask it</h2>
        {{Page.List(examples)}}
        <h2>Where things are</h2>
        <dl>
        <dt><code>/graphql</code></dt><dd>GraphQL over HTTP, by POST and GET: <a href="/graphql?query=%7Boverview%7BatRevision%7D%7D">try it</a></dd>
        <dt><code>/cypher</code></dt><dd>questions in Cypher, by POST, where they are switched on and the store is a Neo4j</dd>
        <dt><code>/export/cypher</code></dt><dd>the graph, or a part of it, as a script for cypher-shell</dd>
        <dt><a href="/schema.graphql"><code>/schema.graphql</code></a></dt><dd>the schema, every type and field described</dd>
        <dt><a href="/health/ready"><code>/health/ready</code></a></dt><dd>whether it is ready to answer; <a href="/health/live"><code>/health/live</code></a> whether it lives</dd>
        </dl>
        <h2>From a shell</h2>
        <pre>curl -H 'Content-Type: application/json' -d '{"query":"{ overview { atRevision } }"}' {{address}}/graphql</pre>
        """));
}
