using Graph.Bolt;

namespace Neo4j.Driver;

/// <summary>The transaction was ended by an error before and accepts no further query; that error is the <see cref="Exception.InnerException"/>, and its code is this one's.</summary>
public sealed class TransactionTerminatedException : ClientException
{
    internal TransactionTerminatedException(Exception ended)
        : base($"An error ended the transaction before: {ended.Message}", ended) => Code = (ended as Neo4jException)?.Code;

    internal TransactionTerminatedException(ServerFailure failure)
        : base(failure)
    {
    }

    /// <summary>Whether the error that ended it is retriable.</summary>
    public override bool IsRetriable => (InnerException as Neo4jException)?.IsRetriable ?? false;
}
