namespace Neo4j.Driver;

/// <summary>The transaction was already committed or rolled back.</summary>
public class TransactionClosedException : ClientException
{
    /// <summary>Creates the error with its words.</summary>
    public TransactionClosedException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the error with its words and its cause.</summary>
    public TransactionClosedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
