using Graph.Bolt;

namespace Neo4j.Driver;

/// <summary>The transaction was ended by an error before and accepts no further query.</summary>
public class TransactionTerminatedException : ClientException
{
    /// <summary>Creates the error with its words.</summary>
    public TransactionTerminatedException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the error with its words and its cause.</summary>
    public TransactionTerminatedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal TransactionTerminatedException(ServerFailure failure)
        : base(failure)
    {
    }

    /// <summary>Whether the error that ended it is retriable.</summary>
    public override bool IsRetriable => (InnerException as Neo4jException)?.IsRetriable ?? false;
}
