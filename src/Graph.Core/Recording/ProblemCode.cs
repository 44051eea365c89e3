namespace Graph.Core.Recording;

/// <summary>The stable codes of problems.</summary>
public static class ProblemCode
{
    /// <summary>The text is not well-formed, or a property is missing, unknown or of the wrong form.</summary>
    public const string Malformed = "MALFORMED";

    /// <summary>A value lies outside what its property allows.</summary>
    public const string InvalidValue = "INVALID_VALUE";

    /// <summary>A date that does not exist, or an interval that ends before it starts.</summary>
    public const string InvalidDate = "INVALID_DATE";

    /// <summary>A code that the ontology does not have.</summary>
    public const string UnknownTerm = "UNKNOWN_TERM";

    /// <summary>A key, name or external id that nothing has.</summary>
    public const string UnknownReference = "UNKNOWN_REFERENCE";

    /// <summary>A name or external id that several entities have.</summary>
    public const string AmbiguousReference = "AMBIGUOUS_REFERENCE";

    /// <summary>An edge whose ends its relation type does not allow.</summary>
    public const string EdgeNotAllowed = "EDGE_NOT_ALLOWED";

    /// <summary>A fact without a citation that does not say why.</summary>
    public const string Uncited = "UNCITED";

    /// <summary>Two alike facts without keys of their own.</summary>
    public const string AlikeFacts = "ALIKE_FACTS";

    /// <summary>The same key twice.</summary>
    public const string DuplicateKey = "DUPLICATE_KEY";

    /// <summary>An element that other elements still need, or that is in the wrong state for what is asked.</summary>
    public const string Conflict = "CONFLICT";

    /// <summary>More than a documented limit.</summary>
    public const string TooLarge = "TOO_LARGE";
}
