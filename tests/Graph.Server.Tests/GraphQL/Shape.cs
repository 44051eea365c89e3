using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace Graph.Server.Tests.GraphQL;

/// <summary>What a schema is, without descriptions and order: every type, member and argument with its type and default, as text.</summary>
internal static class Shape
{
    /// <summary>The parts of a schema in SDL: <c>Query.events(first)</c> is <c>Int</c>.</summary>
    public static Dictionary<string, string> Of(string sdl)
    {
        var parts = new Dictionary<string, string>();
        foreach (var definition in Parser.Parse(sdl).Definitions.OfType<GraphQLTypeDefinition>())
        {
            var type = definition.Name.StringValue;
            parts[type] = definition.Kind.ToString();
            foreach (var name in (definition as IHasInterfacesNode)?.Interfaces?.Items ?? [])
                parts[$"{type} implements {name.Name}"] = "";
            foreach (var name in (definition as GraphQLUnionTypeDefinition)?.Types?.Items ?? [])
                parts[$"{type} = {name.Name}"] = "";
            foreach (var (name, member) in MembersOf(definition))
            {
                parts[$"{type}.{name}"] = TypeOf(member);
                foreach (var argument in (member as GraphQLFieldDefinition)?.Arguments ?? Enumerable.Empty<GraphQLInputValueDefinition>())
                    parts[$"{type}.{name}({argument.Name})"] = TypeOf(argument);
            }
        }
        return parts;
    }

    /// <summary>The fields or values of a type.</summary>
    public static IEnumerable<(string Name, ASTNode Member)> MembersOf(GraphQLTypeDefinition definition) => definition switch
    {
        GraphQLObjectTypeDefinition type => (type.Fields?.Items ?? []).Select(field => (field.Name.StringValue, (ASTNode)field)),
        GraphQLInterfaceTypeDefinition type => (type.Fields?.Items ?? []).Select(field => (field.Name.StringValue, (ASTNode)field)),
        GraphQLInputObjectTypeDefinition type => (type.Fields?.Items ?? []).Select(field => (field.Name.StringValue, (ASTNode)field)),
        GraphQLEnumTypeDefinition type => (type.Values?.Items ?? []).Select(value => (value.Name.StringValue, (ASTNode)value)),
        _ => [],
    };

    private static string TypeOf(ASTNode member) => member switch
    {
        GraphQLFieldDefinition field => Text(field.Type),
        GraphQLInputValueDefinition input => Text(input.Type) + (input.DefaultValue is null ? "" : " = " + Text(input.DefaultValue)),
        _ => "value",
    };

    private static string Text(ASTNode node) => new SDLPrinter().Print(node);
}
