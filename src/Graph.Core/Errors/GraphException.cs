namespace Graph.Core.Errors;

/// <summary>The base of every failure that is not a bug: it has a stable code, and a message that says what to do.</summary>
public abstract class GraphException : Exception
{
    /// <summary>A failure.</summary>
    /// <param name="code">A stable code in capitals, documented where it is thrown.</param>
    /// <param name="message">The description of the error, with the value and a hint.</param>
    /// <param name="inner">What caused it.</param>
    protected GraphException(string code, string message, Exception? inner = null)
        : base(message, inner) => Code = code;

    /// <summary>A stable code in capitals.</summary>
    public string Code { get; }

    /// <summary>Whether the same call may succeed when made again.</summary>
    public virtual bool IsTransient => false;
}
