using GraphQL.Types;

namespace Graph.Server.GraphQL.Schema;

/// <summary>Reads types as SDL writes them: <c>[Actor!]!</c>.</summary>
internal static class TypeText
{
    /// <summary>The type; <paramref name="named"/> finds the named one inside.</summary>
    public static IGraphType Read(string text, Func<string, IGraphType> named) => text switch
    {
        [.. var inner, '!'] => new NonNullGraphType(Read(inner, named)),
        ['[', .. var inner, ']'] => new ListGraphType(Read(inner, named)),
        _ => named(text),
    };
}
