using Graph.Core.Errors;

namespace Graph.Core.Recording;

/// <summary>The stable codes of problems.</summary>
public static class ProblemCode
{
    /// <summary>The text is not well-formed, or a property is missing, unknown or of the wrong form.</summary>
    public const string Malformed = ErrorCodes.Malformed;

    /// <summary>A value lies outside what its property allows.</summary>
    public const string InvalidValue = ErrorCodes.InvalidValue;

    /// <summary>A date that does not exist, or an interval that ends before it starts.</summary>
    public const string InvalidDate = ErrorCodes.InvalidDate;

    /// <summary>A code that the ontology does not have.</summary>
    public const string UnknownTerm = ErrorCodes.UnknownTerm;

    /// <summary>A key, name or external id that nothing has.</summary>
    public const string UnknownReference = ErrorCodes.UnknownReference;

    /// <summary>A name or external id that several entities have.</summary>
    public const string AmbiguousReference = ErrorCodes.AmbiguousReference;

    /// <summary>An edge whose ends its relation type does not allow.</summary>
    public const string EdgeNotAllowed = ErrorCodes.EdgeNotAllowed;

    /// <summary>A fact without a citation that does not say why.</summary>
    public const string Uncited = ErrorCodes.Uncited;

    /// <summary>Two alike facts without keys of their own.</summary>
    public const string AlikeFacts = ErrorCodes.AlikeFacts;

    /// <summary>The same key twice.</summary>
    public const string DuplicateKey = ErrorCodes.DuplicateKey;

    /// <summary>An element that other elements still need, or that is in the wrong state for what is asked.</summary>
    public const string Conflict = ErrorCodes.Conflict;

    /// <summary>More than a documented limit.</summary>
    public const string TooLarge = ErrorCodes.TooLarge;
}
