using Graph.Core.Storage;
using Graph.Embedded.Calls;

namespace Graph.Embedded.Reading;

/// <summary>What one call to a snapshot works with.</summary>
internal sealed class Question(Connection connection, View view, long lastRevision, CancellationToken cancellation)
{
    public Connection Connection => connection;

    public Sight Sight { get; } = new(connection, view, lastRevision);

    public CancellationToken Cancellation => cancellation;

    public RelationTypes RelationTypes => field ??= new(connection);

    public PlaceTree Places => field ??= new(connection, Sight, RelationTypes);

    public Merges Merges => field ??= new(connection, Sight);

    public FilterCompiler Filters(Query query) => new(Sight, query, Places, RelationTypes);
}
