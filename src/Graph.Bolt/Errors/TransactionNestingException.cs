namespace Neo4j.Driver;

/// <summary>A session runs one transaction at a time, and one is open.</summary>
public class TransactionNestingException : ClientException
{
    /// <summary>Creates the error with its words.</summary>
    public TransactionNestingException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the error with its words and its cause.</summary>
    public TransactionNestingException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
