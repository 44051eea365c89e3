using GraphQL.Resolvers;
using GraphQL.Types;

namespace Graph.Server.GraphQL.Schema;

/// <summary>Adds to the library's introspection what standard tools ask for and it lacks.</summary>
internal static class StandardIntrospection
{
    /// <summary>Adds it.</summary>
    public static void Complete(global::GraphQL.Types.Schema schema)
    {
        var type = (IObjectGraphType)schema.AllTypes["__Type"]!;
        var boolean = schema.AllTypes["Boolean"]!;
        if (type.Fields.Find("specifiedByURL") is null)
            type.AddField(new FieldType
            {
                Name = "specifiedByURL",
                Description = "Address of the specification of a custom scalar; always null in this schema.",
                ResolvedType = schema.AllTypes["String"],
                Resolver = new FuncFieldResolver<object?>(_ => null),
            });
        foreach (var (owner, field) in new[] { ("__Field", "args"), ("__Directive", "args"), ("__Type", "inputFields") })
        {
            var found = ((IObjectGraphType)schema.AllTypes[owner]!).Fields.Find(field)!;
            found.Arguments ??= [];
            if (found.Arguments.Find("includeDeprecated") is null)
                found.Arguments.Add(
                    new QueryArgument(boolean)
                    {
                        Name = "includeDeprecated",
                        Description = "Whether to include deprecated elements. This schema has none.", DefaultValue = false
                    });
        }
    }
}
