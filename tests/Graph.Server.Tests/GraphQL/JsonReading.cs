using System.Text.Json;

namespace Graph.Server.Tests.GraphQL;

/// <summary>Reads responses.</summary>
internal static class JsonReading
{
    /// <summary>What lies along a path of fields; numbers are places in lists.</summary>
    public static JsonElement At(this JsonElement element, string path) =>
        path.Split('.').Aggregate(element, (at, name) => int.TryParse(name, out var index) ? at[index] : at.GetProperty(name));

    /// <summary>A field of all nodes of a connection, as text.</summary>
    public static string[] Nodes(this JsonElement data, string path, string field = "key") =>
        [.. data.At(path).GetProperty("nodes").EnumerateArray().Select(node => node.At(field).ToString())];

    /// <summary>The entries of a list, as text.</summary>
    public static string[] Texts(this JsonElement data, string path) =>
        [.. data.At(path).EnumerateArray().Select(entry => entry.ToString())];

    /// <summary>A field of the entries of a list, as text.</summary>
    public static string[] Texts(this JsonElement data, string path, string field) =>
        [.. data.At(path).EnumerateArray().Select(entry => entry.At(field).ToString())];
}
