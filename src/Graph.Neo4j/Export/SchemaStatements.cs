using Graph.Core.Ontologies;
using Graph.Neo4j.Schema;

namespace Graph.Neo4j.Export;

/// <summary>The constraints and indexes at the beginning of a script.</summary>
internal static class SchemaStatements
{
    /// <summary>All constraints and indexes of the store; for a plain script, only those that keys are merged on.</summary>
    public static IEnumerable<string> Of(Ontology ontology, bool plain)
    {
        var all = Migrations.Statements().Prepend(Migrations.Counter).Concat(RelationIndexes.Of(ontology).Select(index => index.Statement));
        return plain ? all.Where(IsKeyOfAnElement) : all;
    }

    /// <summary>The statements for a relation type that the ontology does not have.</summary>
    public static IEnumerable<string> Of(string relationType, bool plain)
    {
        var all = RelationIndexes.Of(relationType).Select(index => index.Statement);
        return plain ? all.Where(IsKeyOfAnElement) : all;
    }

    private static bool IsKeyOfAnElement(string statement) =>
        statement.Contains("REQUIRE x.key IS UNIQUE", StringComparison.Ordinal)
        && !statement.Contains("(x:RelationKey)", StringComparison.Ordinal);
}
