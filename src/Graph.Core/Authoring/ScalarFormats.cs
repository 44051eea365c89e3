using System.Globalization;
using System.Text.RegularExpressions;
using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Recording;
using Graph.Core.Recording.Rules;
using Graph.Core.Text;
using Graph.Core.Time;

namespace Graph.Core.Authoring;

/// <summary>A text.</summary>
/// <param name="Longest">The most characters.</param>
/// <param name="Pattern">A regular expression that it must match, or null.</param>
/// <param name="Like">What to write instead, where it does not match.</param>
public sealed record TextFormat(int Longest, string? Pattern = null, string? Like = null) : ScalarFormat
{
    internal static TextFormat Country { get; } = new(3, "^[A-Z]{3}$", "three capital letters of ISO 3166-1, like UKR");

    internal static TextFormat Language { get; } = new(35, "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", "a BCP 47 tag, like tr or uk-Latn");

    /// <summary>Why the text is refused; null where it is not.</summary>
    internal ValueProblem? Check(string text)
    {
        if (Pattern is not null && !Regex.IsMatch(text, Pattern))
            return new ValueProblem(ProblemCode.InvalidValue, $"{ValueProblem.Quote(text)} is not written as it must be.",
                $"Write {Like}.");
        if (Require.ControlIn(text) is { } control)
            return new ValueProblem(ProblemCode.InvalidValue, $"The text holds the control character U+{(int)control:X4}.", "Take it out.");
        return text.Length <= Longest
            ? null
            : new ValueProblem(ProblemCode.TooLarge, $"{ValueProblem.Quote(text)} has {text.Length} characters.",
            $"Shorten it to {Longest}.");
    }

    private protected override object Parse(string text, Ontology ontology) => Check(text) ?? (object)text;
}

/// <summary>A number, written with a point and without separators of thousands.</summary>
/// <param name="Least">The least it may be.</param>
/// <param name="Most">The most it may be.</param>
public sealed record NumberFormat(double Least = double.MinValue, double Most = double.MaxValue) : ScalarFormat
{
    private protected override object Parse(string text, Ontology ontology)
    {
        if (!double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return new ValueProblem(ProblemCode.InvalidValue, $"{ValueProblem.Quote(text)} is not a number.",
                "Write one like 1000 or 0.5, without separators.");
        return number >= Least && number <= Most
            ? number
            : new ValueProblem(ProblemCode.InvalidValue, $"{ValueProblem.Quote(text)} is out of range.",
            FormattableString.Invariant($"It must lie between {Least} and {Most}."));
    }
}

/// <summary>True or false.</summary>
public sealed record FlagFormat : ScalarFormat
{
    private protected override object Parse(string text, Ontology ontology) => text switch
    {
        "true" => true,
        "false" => false,
        _ => new ValueProblem(ProblemCode.InvalidValue, $"{ValueProblem.Quote(text)} is neither true nor false.", "Write true or false."),
    };
}

/// <summary>A year, month or day.</summary>
public sealed record DateFormat : ScalarFormat
{
    private protected override object Parse(string text, Ontology ontology) => PartialDate.TryParse(text, out var date)
        ? date
        : new ValueProblem(ProblemCode.InvalidDate, $"{ValueProblem.Quote(text)} is not a date.",
        "Write a year, month or day that exists, like 2025, 2025-05 or 2025-05-16.");
}

/// <summary>A day.</summary>
public sealed record DayFormat : ScalarFormat
{
    private protected override object Parse(string text, Ontology ontology) => PartialDate.TryParse(text, out var date) && date.IsDay
        ? date.First
        : new ValueProblem(ProblemCode.InvalidDate, $"{ValueProblem.Quote(text)} is not a day.",
            "Write a day that exists, like 2025-05-16.");
}

/// <summary>An address in the web.</summary>
public sealed record AddressFormat : ScalarFormat
{
    private protected override object Parse(string text, Ontology ontology) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        ? address
        : new ValueProblem(ProblemCode.InvalidValue, $"{ValueProblem.Quote(text)} is not an address.",
        "Write an absolute http or https address.");
}

/// <summary>A name of an enum, in capitals.</summary>
/// <param name="Enum">The enum.</param>
public sealed record ChoiceFormat(Type Enum) : ScalarFormat
{
    /// <summary>What may be written, in the order of the enum.</summary>
    public IReadOnlyList<string> Codes { get; } = [.. System.Enum.GetNames(Enum).Select(name => name.ToUpperInvariant())];

    private protected override object Parse(string text, Ontology ontology)
    {
        var at = Array.IndexOf([.. Codes], text);
        return at >= 0
            ? System.Enum.GetValues(Enum).GetValue(at)!
            : new ValueProblem(ProblemCode.InvalidValue, $"{ValueProblem.Quote(text)} is not among the choices.",
            $"Did you mean {Codes.Nearest(text, 1)[0]}? Choose of {string.Join(", ", Codes)}.");
    }
}

/// <summary>A code of a vocabulary; its value is the <see cref="Term"/>.</summary>
/// <param name="Vocabulary">The vocabulary.</param>
/// <param name="Use">For roles: <see cref="Kind.Participation"/> or <see cref="Kind.Engagement"/>.</param>
public sealed record TermFormat(Vocabulary Vocabulary, Kind? Use = null) : ScalarFormat
{
    /// <summary>Whether the term may be used here.</summary>
    public bool Allows(Term term) => Use is not { } fact || RoleRule.Allows(term, fact);

    private protected override object Parse(string text, Ontology ontology)
    {
        if (ontology.Find(Vocabulary, text) is { } term)
            return term;
        var problem = TermRule.Unknown(ontology, Vocabulary, text, "");
        var near = ontology.Terms(Vocabulary).Where(Allows).Select(known => known.Code).Nearest(text, 3);
        return new ValueProblem(problem.Code, problem.Message, $"Did you mean {string.Join(", ", near)}?");
    }
}

/// <summary>A code of the relation types; its value is the <see cref="RelationType"/>.</summary>
public sealed record RelationTypeFormat : ScalarFormat
{
    private protected override object Parse(string text, Ontology ontology) => ontology.FindRelationType(text) is { } type
        ? type
        : Problem(TermRule.UnknownRelationType(ontology, text));

    private static ValueProblem Problem(RuleProblem problem) => new(problem.Code, problem.Message, problem.Hint);
}

/// <summary>The permanent key of an entity.</summary>
/// <param name="Kind">Its kind.</param>
public sealed record EntityKeyFormat(Kind Kind) : ScalarFormat
{
    private protected override object Parse(string text, Ontology ontology)
    {
        if (!Key.TryParse(text, out var key, out var problem))
            return new ValueProblem(ProblemCode.InvalidValue, problem.Message, problem.Hint);
        return key.Kind == Kind
            ? key
            : new ValueProblem(ProblemCode.InvalidValue, $"The key '{text}' is of the kind {key.Kind.Prefix()}.",
            $"Begin it with {Kind.Prefix()}:, or move it to where its kind belongs.");
    }
}

/// <summary>A key of a fact's or a citation's own: a few words, or its whole key.</summary>
public sealed record OwnKeyFormat : ScalarFormat
{
    private protected override object Parse(string text, Ontology ontology) =>
        text.Length <= 200 && Folding.Fold(text).Any(char.IsAsciiLetterOrDigit)
        ? text
        : new ValueProblem(ProblemCode.InvalidValue, $"{ValueProblem.Quote(text)} cannot be a key.",
        "Write up to 200 characters, letters a-z or digits among them.");
}

/// <summary>An entity, by key, external id or name; its value is the key.</summary>
/// <param name="Kinds">The kinds that it may be of.</param>
public sealed record ReferenceFormat(params IReadOnlyList<Kind> Kinds) : ScalarFormat
{
    internal override object? Read(DraftValue value, DraftReader reading) =>
        base.Read(value, reading) is string text ? reading.Refer(text, Kinds, value.At) : null;

    private protected override object Parse(string text, Ontology ontology) => text;
}
