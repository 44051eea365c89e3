using System.Runtime.InteropServices;

namespace Graph.Bolt;

/// <summary>The messages of a client, as bytes.</summary>
internal static class Requests
{
    private const int All = -1;

    public static void Hello(this OutputBuffer output, BoltVersion version, string userAgent, AuthToken token,
        IReadOnlyDictionary<string, object?>? routing)
    {
        var extra = new Dictionary<string, object?> { ["user_agent"] = userAgent };
        if (version.HasBoltAgent) extra["bolt_agent"] = Agent();
        if (routing is not null) extra["routing"] = routing;
        if (!version.HasLogon)
            foreach (var (key, value) in token.Content) extra[key] = value;
        output.Message(MessageTag.Hello, extra);
    }

    public static void Logon(this OutputBuffer output, AuthToken token) => output.Message(MessageTag.Logon, token.Content);

    public static void Bare(this OutputBuffer output, byte tag)
    {
        output.BeginMessage();
        new PackStreamWriter(output).WriteStructHead(tag, 0);
        output.EndMessage();
    }

    public static void Begin(this OutputBuffer output, BeginMetadata head) => output.Message(MessageTag.Begin, head.ToExtra());

    public static void Run(this OutputBuffer output, string text, IDictionary<string, object?> parameters, BeginMetadata? head)
    {
        output.BeginMessage();
        try
        {
            var writer = new PackStreamWriter(output);
            writer.WriteStructHead(MessageTag.Run, 3);
            writer.WriteString(text);
            writer.WriteValue(parameters);
            writer.WriteMap(head?.ToExtra() ?? Parameters.None);
        }
        catch
        {
            output.CancelMessage();
            throw;
        }
        output.EndMessage();
    }

    /// <summary>Asks for so many records (−1: all), of the latest query or of the one with that number.</summary>
    public static void Pull(this OutputBuffer output, long count, long? query) => output.Stream(MessageTag.Pull, count, query);

    public static void DiscardAll(this OutputBuffer output, long? query) => output.Stream(MessageTag.Discard, All, query);

    public static void Route(this OutputBuffer output, IReadOnlyDictionary<string, object?> context, string[] bookmarks, string? database)
    {
        output.BeginMessage();
        var writer = new PackStreamWriter(output);
        writer.WriteStructHead(MessageTag.Route, 3);
        writer.WriteMap(context);
        writer.WriteValue(bookmarks);
        writer.WriteMap(database is null ? Parameters.None : new Dictionary<string, object?> { ["db"] = database });
        output.EndMessage();
    }

    private static void Stream(this OutputBuffer output, byte tag, long count, long? query)
    {
        output.BeginMessage();
        var writer = new PackStreamWriter(output);
        writer.WriteStructHead(tag, 1);
        writer.WriteMapHead(query is null ? 1 : 2);
        writer.WriteString("n");
        writer.WriteInteger(count);
        if (query is not null)
        {
            writer.WriteString("qid");
            writer.WriteInteger(query.Value);
        }
        output.EndMessage();
    }

    private static void Message(this OutputBuffer output, byte tag, IReadOnlyCollection<KeyValuePair<string, object?>> extra)
    {
        output.BeginMessage();
        try
        {
            var writer = new PackStreamWriter(output);
            writer.WriteStructHead(tag, 1);
            writer.WriteMap(extra);
        }
        catch
        {
            output.CancelMessage();
            throw;
        }
        output.EndMessage();
    }

    private static Dictionary<string, object?> Agent() => new()
    {
        ["product"] = "graph-bolt/" + typeof(Requests).Assembly.GetName().Version!.ToString(3),
        ["platform"] = RuntimeInformation.OSDescription,
        ["language"] = "C#",
        ["language_details"] = RuntimeInformation.FrameworkDescription,
    };
}
