using Graph.Core.Errors;

namespace Graph.Core.Recording;

/// <summary>The stable codes of problems.</summary>
public static class ProblemCode
{
    /// <summary>The text is not well-formed, or a property is missing, unknown or of the wrong form.</summary>
    public const string Malformed = ErrorCodes.Malformed;

    /// <summary>A value is outside the range of its property.</summary>
    public const string InvalidValue = ErrorCodes.InvalidValue;

    /// <summary>A date that does not exist, or an interval that ends before it starts.</summary>
    public const string InvalidDate = ErrorCodes.InvalidDate;

    /// <summary>A code that is not in the ontology.</summary>
    public const string UnknownTerm = ErrorCodes.UnknownTerm;

    /// <summary>An unknown key, name or external id.</summary>
    public const string UnknownReference = ErrorCodes.UnknownReference;

    /// <summary>An ambiguous name or external id: several entities have it.</summary>
    public const string AmbiguousReference = ErrorCodes.AmbiguousReference;

    /// <summary>A relation whose ends are not allowed by its type.</summary>
    public const string EdgeNotAllowed = ErrorCodes.EdgeNotAllowed;

    /// <summary>A fact without a citation and without a reason for its absence.</summary>
    public const string Uncited = ErrorCodes.Uncited;

    /// <summary>Two identical facts without explicit keys.</summary>
    public const string AlikeFacts = ErrorCodes.AlikeFacts;

    /// <summary>The same key twice.</summary>
    public const string DuplicateKey = ErrorCodes.DuplicateKey;

    /// <summary>An element that other elements still reference, or that is in the wrong state for the operation.</summary>
    public const string Conflict = ErrorCodes.Conflict;

    /// <summary>A documented limit is exceeded.</summary>
    public const string TooLarge = ErrorCodes.TooLarge;
}
