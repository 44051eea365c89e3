namespace Graph.Server.GraphQL.Errors;

/// <summary>A request that cannot be answered at all.</summary>
internal sealed class RefusedDocumentException(IReadOnlyList<Exception> failures) : Exception
{
    /// <summary>A refusal of our own.</summary>
    public RefusedDocumentException(ResponseError error)
        : this([new RefusedRequest(error)])
    {
    }

    /// <summary>Why.</summary>
    public IReadOnlyList<Exception> Failures => failures;
}

/// <summary>A refusal that is worded already.</summary>
internal sealed class RefusedRequest(ResponseError error) : Exception(error.Message)
{
    /// <summary>The error.</summary>
    public ResponseError Error => error;
}
