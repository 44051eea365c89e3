namespace Neo4j.Driver;

/// <summary>The other side does not keep to Bolt: garbled bytes, an answer nobody waits for, a version that neither shares.</summary>
public class ProtocolException : Neo4jException
{
    /// <summary>Creates the error with its words.</summary>
    public ProtocolException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the error with its words and its cause.</summary>
    public ProtocolException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
