using Graph.Core.Model;
using Graph.Core.Text;
using Graph.Embedded.Calls;

namespace Graph.Embedded.Writing;

/// <summary>Keeps the names and external ids of live entities, for exact look-ups.</summary>
internal sealed class Registers(Connection connection)
{
    public void Replace(long id, Entity? old, Entity? @new)
    {
        foreach (var name in Names(old).Except(Names(@new)))
            connection.Run("DELETE FROM name WHERE folded = ?1 AND id = ?2", name, id);
        foreach (var name in Names(@new).Except(Names(old)))
            connection.Run("INSERT INTO name VALUES (?1, ?2)", name, id);
        foreach (var external in Ids(old).Except(Ids(@new)))
            connection.Run("DELETE FROM external WHERE scheme = ?1 AND value = ?2 AND id = ?3", external.Scheme, external.Value, id);
        foreach (var external in Ids(@new).Except(Ids(old)))
            connection.Run("INSERT INTO external VALUES (?1, ?2, ?3)", external.Scheme, external.Value, id);
    }

    private static IEnumerable<string> Names(Entity? entity) => entity?.Names.Select(name => Folding.Fold(name.Text)) ?? [];

    private static IEnumerable<ExternalId> Ids(Entity? entity) => entity?.ExternalIds ?? [];
}
