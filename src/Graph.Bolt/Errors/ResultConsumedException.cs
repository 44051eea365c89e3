namespace Neo4j.Driver;

/// <summary>The result was already consumed, or the session or transaction that it belongs to is over.</summary>
public class ResultConsumedException : ClientException
{
    /// <summary>Creates the error with its words.</summary>
    public ResultConsumedException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the error with its words and its cause.</summary>
    public ResultConsumedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
