using Graph.Core.Ontologies;
using Graph.Server.GraphQL.Limits;
using Graph.Server.GraphQL.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Graph.Server.GraphQL.Execution;

/// <summary>Registers the GraphQL layer.</summary>
public static class GraphQLServices
{
    /// <summary>
    /// Adds <see cref="GraphQLService"/> and <see cref="GraphSchema"/>. Needs an <see cref="Core.Storage.IStore"/> and logging;
    /// the shipped ontology and the system's clock serve where no others are registered.
    /// </summary>
    public static IServiceCollection AddGraphQLApi(this IServiceCollection services, GraphQLLimits? limits = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => Ontology.Default);
        services.TryAddSingleton(limits ?? new GraphQLLimits());
        services.TryAddSingleton<GraphSchema>();
        services.TryAddSingleton<GraphQLService>();
        return services;
    }
}
