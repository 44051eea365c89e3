using System.Text.Json;
using Graph.Core.Model;

namespace Graph.Server.GraphQL.Schema;

/// <summary>How names of the code are spelt in the schema.</summary>
internal static class SchemaNames
{
    /// <summary><c>EventType</c> as <c>EVENT_TYPE</c>.</summary>
    public static string Capitals(string name) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(name);

    /// <summary>The kind in words, in the plural: <c>processes</c>.</summary>
    public static string Plural(this Kind kind) => kind == Kind.Process ? "processes" : kind.Prefix() + "s";
}
