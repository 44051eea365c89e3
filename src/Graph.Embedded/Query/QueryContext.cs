using Graph.Core.Storage;
using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Query;

/// <summary>The state of one call to a snapshot.</summary>
internal sealed class QueryContext(Connection connection, View view, long lastRevision, CancellationToken cancellation)
{
    public Connection Connection => connection;

    public ViewCompiler View { get; } = new(connection, view, lastRevision);

    public CancellationToken Cancellation => cancellation;

    public RelationTypes RelationTypes => field ??= new(connection);

    public PlaceTree Places => field ??= new(connection, View, RelationTypes);

    public MergedKeys Merges => field ??= new(connection, View);

    public FilterCompiler Filters(SqlBuilder sql) => new(View, sql, Places, RelationTypes);
}
