namespace Graph.Server.Http;

/// <summary>The stable codes of errors that the transport itself answers with.</summary>
public static class TransportCode
{
    /// <summary>The request is not well-formed: not JSON, not UTF-8, a parameter missing or of the wrong type. Status 400.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>Several requests in one; they are sent one by one here. Status 400.</summary>
    public const string BatchNotSupported = "BATCH_NOT_SUPPORTED";

    /// <summary>A mutation over GET (status 405) or from the page of a foreign origin (status 403).</summary>
    public const string MutationNotAllowed = "MUTATION_NOT_ALLOWED";

    /// <summary>Another method than GET or POST. Status 405.</summary>
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";

    /// <summary>Nothing is at this address. Status 404.</summary>
    public const string NotFound = "NOT_FOUND";

    /// <summary>The caller takes none of the media types on offer. Status 406.</summary>
    public const string NotAcceptable = "NOT_ACCEPTABLE";

    /// <summary>The body is larger than allowed. Status 413.</summary>
    public const string TooLarge = "REQUEST_TOO_LARGE";

    /// <summary>The body's media type, charset or encoding is not taken. Status 415.</summary>
    public const string UnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE";

    /// <summary>Too many requests at once. Status 503, with <c>Retry-After</c>.</summary>
    public const string Overloaded = "OVERLOADED";

    /// <summary>The request took longer than allowed. Status 503.</summary>
    public const string DeadlineExceeded = "DEADLINE_EXCEEDED";

    /// <summary>Cypher is switched off, or the store has none. Status 404.</summary>
    public const string NoCypher = "NO_CYPHER";

    /// <summary>A bug of ours; the log tells more. Status 500.</summary>
    public const string Internal = "INTERNAL_ERROR";
}
