using Graph.Core.Errors;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Neo4j.Mapping;

namespace Graph.Neo4j.Schema;

/// <summary>What every relation type of an ontology needs: an index on its key, and one for each end, newest first.</summary>
internal static class RelationIndexes
{
    public static IReadOnlyList<(string Name, string Statement)> Of(Ontology ontology) =>
        [.. ontology.RelationTypes.SelectMany(type => Of(type.Code))];

    /// <summary>What one relation type needs.</summary>
    public static IEnumerable<(string Name, string Statement)> Of(string type)
    {
        if (Labels.ModelTypes.Contains(type))
            throw new StoreException(ErrorCodes.StoreFailed,
                $"The ontology names a relation type {type}, which Neo4j already holds as a part of the model. Give it another code.");
        var (name, quoted) = (type.ToLowerInvariant(), Labels.Quoted(type));
        return
        [
            Named($"relation_{name}_key",
                index => $"CREATE CONSTRAINT {index} IF NOT EXISTS FOR ()-[x:{quoted}]-() REQUIRE x.key IS UNIQUE"),
            Named($"relation_{name}_from", index => $"CREATE INDEX {index} IF NOT EXISTS FOR ()-[x:{quoted}]-() ON (x.from, x.sortDate)"),
            Named($"relation_{name}_to", index => $"CREATE INDEX {index} IF NOT EXISTS FOR ()-[x:{quoted}]-() ON (x.to, x.sortDate)"),
        ];
    }

    private static (string Name, string Statement) Named(string name, Func<string, string> statement) =>
        (name, statement(Labels.Quoted(name)));
}
