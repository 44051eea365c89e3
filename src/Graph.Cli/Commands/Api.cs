using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Server.GraphQL.Execution;
using Graph.Server.GraphQL.Limits;
using Graph.Server.GraphQL.Schema;
using Microsoft.Extensions.Logging;
using Serilog.Extensions.Logging;

namespace Graph.Cli.Commands;

/// <summary>GraphQL over a store.</summary>
internal static class Api
{
    public static GraphQLService Over(IStore store, Serilog.ILogger log)
    {
        using var factory = new SerilogLoggerFactory(log);
        return new(store, Ontology.Default, new GraphSchema(), TimeProvider.System, new GraphQLLimits(),
            factory.CreateLogger<GraphQLService>());
    }
}
