namespace Graph.Server.Configuration;

/// <summary>
/// Everything that can be set. Read by <see cref="Settings"/> from <c>graph.json</c>, the environment and the command line;
/// each section is one group of that file.
/// </summary>
public sealed record GraphOptions
{
    /// <summary>Where the graph is kept.</summary>
    public StoreOptions Store { get; init; } = new();

    /// <summary>The Neo4j that the graph is kept in, where <see cref="StoreOptions.Kind"/> says so.</summary>
    public Neo4jServerOptions Neo4j { get; init; } = new();

    /// <summary>Cypher over HTTP and on the command line.</summary>
    public CypherOptions Cypher { get; init; } = new();

    /// <summary>Exports over HTTP.</summary>
    public ExportOptions Export { get; init; } = new();

    /// <summary>Where and how long is listened.</summary>
    public ServerOptions Server { get; init; } = new();

    /// <summary>What one caller may ask of the server.</summary>
    public LimitOptions Limits { get; init; } = new();

    /// <summary>Which web pages of other origins may use the server.</summary>
    public CorsOptions Cors { get; init; } = new();

    /// <summary>What is logged, and how.</summary>
    public LogOptions Log { get; init; } = new();
}

/// <summary>Where the graph is kept.</summary>
public sealed record StoreOptions
{
    /// <summary>The kind of store: <c>embedded</c> or <c>neo4j</c>.</summary>
    [Setting("The kind of store: `embedded` (SQLite, no server needed) or `neo4j` (a Neo4j 5.26 or later).",
        OneOf = [StoreKind.Embedded, StoreKind.Neo4j])]
    public string Kind { get; init; } = StoreKind.Embedded;

    /// <summary>The folder of the embedded store, made when it is missing.</summary>
    [Setting("Folder of the embedded store, relative to the working folder; made when missing.")]
    public string Folder { get; init; } = "graph-data";
}

/// <summary>Where and how long is listened.</summary>
public sealed record ServerOptions
{
    /// <summary>The addresses listened on, <c>http://HOST:PORT</c>; port 0 takes a free one.</summary>
    [Setting("Addresses to listen on, `http://HOST:PORT`, comma-separated; port 0 takes a free one. TLS ends in front of the server.",
        Check = SettingCheck.HttpAddress)]
    public IReadOnlyList<string> Urls { get; init; } = ["http://127.0.0.1:8080"];

    /// <summary>
    /// The names that the <c>Host</c> header may bear. Empty: the loopback names while only loopback is listened on (so that no
    /// web page can reach the server under a name of its own), any name otherwise.
    /// </summary>
    [Setting("Names allowed in the `Host` header, comma-separated, `*` for any. " +
        "Empty: loopback names while only loopback is listened on, else any.")]
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Time that running requests get to finish at shutdown, in seconds.</summary>
    [Setting("Seconds that running requests get to finish at shutdown.", Min = 0, Max = 3600)]
    public int ShutdownTimeoutSeconds { get; init; } = 20;

    /// <summary>Whether typical operations are run before the server calls itself ready.</summary>
    [Setting("Run the examples before the server reports ready, so that first requests run compiled code.")]
    public bool WarmUp { get; init; } = true;

    /// <summary>Answers of fewer bytes are sent uncompressed.</summary>
    [Setting("Bytes from which answers are compressed (brotli, gzip); -1 never compresses.", Min = -1, Max = int.MaxValue)]
    public int CompressFromBytes { get; init; } = 1024;
}

/// <summary>What one caller may ask of the server.</summary>
public sealed record LimitOptions
{
    /// <summary>The largest request body, in bytes.</summary>
    [Setting("Largest request body in bytes; more is answered 413.", Min = 1024, Max = 1L << 30)]
    public long MaxBodyBytes { get; init; } = 1 << 20;

    /// <summary>The longest request line (method and address), in bytes: what a GET may carry.</summary>
    [Setting("Longest request line in bytes, so the longest GET; more is answered 414.", Min = 1024, Max = 1 << 20)]
    public int MaxRequestLineBytes { get; init; } = 16 * 1024;

    /// <summary>All request headers together, in bytes.</summary>
    [Setting("All request headers together in bytes; more is answered 431.", Min = 1024, Max = 1 << 20)]
    public int MaxHeaderBytes { get; init; } = 32 * 1024;

    /// <summary>How many connections are kept at once.</summary>
    [Setting("Connections open at once; further ones are closed.", Min = 1, Max = 1_000_000)]
    public int MaxConnections { get; init; } = 2000;

    /// <summary>How many requests are worked on at once; health checks do not count.</summary>
    [Setting("Maximum concurrent requests, except health checks; further ones get 503 with `Retry-After`.", Min = 1, Max = 100_000)]
    public int MaxConcurrentRequests { get; init; } = 200;

    /// <summary>The time one request may take, in seconds.</summary>
    [Setting("Maximum seconds of a request; then it is cancelled with `DEADLINE_EXCEEDED`.", Min = 1, Max = 3600)]
    public int RequestTimeoutSeconds { get; init; } = 30;

    /// <summary>The slowest sending or reading that is put up with after a grace of five seconds, in bytes a second.</summary>
    [Setting("Slowest rate in bytes a second at which a caller may send or read, after five seconds' grace; 0 allows any.", Min = 0,
        Max = 1 << 20)]
    public int MinBytesPerSecond { get; init; } = 240;
}

/// <summary>Which web pages of other origins may use the server.</summary>
public sealed record CorsOptions
{
    /// <summary>The origins whose pages may read; <c>*</c> is any.</summary>
    [Setting("Origins whose pages may read, comma-separated; `*` for any, empty for none.", Check = SettingCheck.Origin)]
    public IReadOnlyList<string> Origins { get; init; } = ["*"];

    /// <summary>The origins whose pages may also write; <c>*</c> is not allowed.</summary>
    [Setting("Origins whose pages may also run mutations, comma-separated; pages of the server's own origin always may.",
        Check = SettingCheck.OriginNoStar)]
    public IReadOnlyList<string> WriteOrigins { get; init; } = [];
}

/// <summary>What is logged, and how. Logs go to standard error.</summary>
public sealed record LogOptions
{
    /// <summary>The least level that is logged.</summary>
    [Setting("Minimum log level: `Verbose`, `Debug` (also the text of queries), `Information`, `Warning`, `Error` or `Fatal`.",
        OneOf = ["Verbose", "Debug", "Information", "Warning", "Error", "Fatal"])]
    public string Level { get; init; } = "Information";

    /// <summary><c>text</c> for people, <c>json</c> for machines: one object a line.</summary>
    [Setting("`text` for people, `json` for machines (one object a line).", OneOf = ["text", "json"])]
    public string Format { get; init; } = "text";
}
