namespace Graph.Bolt;

/// <summary>Where a server listens.</summary>
internal readonly record struct ServerAddress(string Host, int Port)
{
    private const int DefaultPort = 7687;

    public static ServerAddress Of(Uri uri) => new(uri.IdnHost, uri.Port < 0 ? DefaultPort : uri.Port);

    /// <summary>Reads <c>host:port</c>, <c>host</c> or <c>[ipv6]:port</c> as a routing table has them.</summary>
    public static ServerAddress Parse(string text) => Of(new Uri("bolt://" + text));

    public override string ToString() =>
        Host.Contains(':', StringComparison.Ordinal) && !Host.StartsWith('[') ? $"[{Host}]:{Port}" : $"{Host}:{Port}";
}
