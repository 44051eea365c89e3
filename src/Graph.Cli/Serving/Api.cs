using Graph.Core.Storage;
using Graph.Server.Transport;

namespace Graph.Cli.Serving;

/// <summary>GraphQL over a store.</summary>
internal sealed record Api(GraphQLExecutor Execute)
{
    /// <summary>The schema as SDL.</summary>
    public static string Schema => "";

    public static Api Over(IStore store) => new((_, _) => throw new NotSupportedException(store.Description));
}
