namespace Graph.Bolt;

/// <summary>
/// What an address of a driver says: <c>bolt</c> is one server, <c>neo4j</c> a cluster; <c>+s</c> encrypts, <c>+ssc</c> without checking
/// whom it speaks to.
/// </summary>
internal sealed class DriverUri
{
    public DriverUri(Uri uri)
    {
        (Routes, Encryption, TrustsAny) = uri.Scheme.ToLowerInvariant() switch
        {
            "bolt" => (false, (bool?)null, false),
            "bolt+s" => (false, true, false),
            "bolt+ssc" => (false, true, true),
            "neo4j" => (true, null, false),
            "neo4j+s" => (true, true, false),
            "neo4j+ssc" => (true, true, true),
            var other => throw new NotSupportedException(
                $"The scheme '{other}' of {uri} is none of bolt and neo4j, alone or with +s or +ssc."),
        };
        if (!Routes && uri.Query.Length > 1)
            throw new ArgumentException($"{uri} has a routing context, which only a neo4j address can have.", nameof(uri));
        Address = ServerAddress.Of(uri);
        RoutingContext = Context(uri);
    }

    public bool Routes { get; }

    /// <summary>Whether connections are encrypted; null where the settings decide.</summary>
    public bool? Encryption { get; }

    public bool TrustsAny { get; }

    public ServerAddress Address { get; }

    /// <summary>What the servers are told for routing: the address that the client was given, and the pairs after <c>?</c>.</summary>
    public IReadOnlyDictionary<string, object?> RoutingContext { get; }

    private Dictionary<string, object?> Context(Uri uri)
    {
        var context = new Dictionary<string, object?> { ["address"] = Address.ToString() };
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            if (parts.Length < 2 || parts[0].Length == 0 || parts[1].Length == 0)
                throw new ArgumentException($"'{pair}' in {uri} is no key=value.", nameof(uri));
            if (!context.TryAdd(Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts[1])))
                throw new ArgumentException($"'{parts[0]}' stands twice in {uri}, or is the reserved word address.", nameof(uri));
        }
        return context;
    }
}
