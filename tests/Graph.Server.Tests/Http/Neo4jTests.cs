using Graph.Server.Tests.GraphQL;

namespace Graph.Server.Tests.Http;

/// <summary>The same, over HTTP and Neo4j.</summary>
[Collection(Neo4jTalks.Name)]
public sealed class FieldsOverNeo4j(Neo4jTalksWorld world) : FieldTests(world.OrSkip())
{
    /// <inheritdoc/>
    protected override Asker Asker => World.Asker;
}

/// <summary>The same, over HTTP and Neo4j.</summary>
[Collection(Neo4jTalks.Name)]
public sealed class FiltersOverNeo4j(Neo4jTalksWorld world) : FilterTests(world.OrSkip())
{
    /// <inheritdoc/>
    protected override Asker Asker => World.Asker;
}

/// <summary>The same, over HTTP and Neo4j.</summary>
[Collection(Neo4jTalks.Name)]
public sealed class ListsOverNeo4j(Neo4jTalksWorld world) : ListTests(world.OrSkip())
{
    /// <inheritdoc/>
    protected override Asker Asker => World.Asker;
}

/// <summary>The same, over HTTP and Neo4j.</summary>
[Collection(Neo4jTalks.Name)]
public sealed class ViewsOverNeo4j(Neo4jTalksWorld world) : ViewTests(world.OrSkip())
{
    /// <inheritdoc/>
    protected override Asker Asker => World.Asker;
}

/// <summary>The same, over HTTP and Neo4j.</summary>
[Collection(Neo4jTalks.Name)]
public sealed class ErrorsOverNeo4j(Neo4jTalksWorld world) : ErrorTests(world.OrSkip())
{
    /// <inheritdoc/>
    protected override Asker Asker => World.Asker;
}

/// <summary>The same, over HTTP and Neo4j.</summary>
[Collection(Neo4jTalks.Name)]
public sealed class LimitsOverNeo4j(Neo4jTalksWorld world) : LimitTests(world.OrSkip())
{
    /// <inheritdoc/>
    protected override Asker Asker => World.Asker;
}
