using System.Text.RegularExpressions;

namespace Graph.Core.Ontologies;

/// <summary>A word of the ontology: an event type, a role, a position and so on.</summary>
/// <remarks>Compared by reference: an <see cref="Ontology"/> holds each term once.</remarks>
public sealed class Term
{
    private readonly List<Term> _children = [];

    internal Term(Vocabulary vocabulary, string code, string label, string description, Term? parent)
    {
        Vocabulary = vocabulary;
        Code = code;
        Label = label;
        Description = description;
        Parent = parent;
        Children = _children.AsReadOnly();
    }

    /// <summary>The list it belongs to.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Permanent and unique in its vocabulary, such as PRISONER_EXCHANGE.</summary>
    public string Code { get; }

    /// <summary>A short name to show.</summary>
    public string Label { get; }

    /// <summary>When a coder uses it, and when not.</summary>
    public string Description { get; }

    /// <summary>The next wider term, or null at the top.</summary>
    public Term? Parent { get; }

    /// <summary>The next narrower terms, in file order.</summary>
    public IReadOnlyList<Term> Children { get; }

    /// <summary>The foreign codes that mean the same; no foreign code is mapped twice in a vocabulary.</summary>
    public IReadOnlyList<TermMapping> Mappings { get; internal init; } = [];

    /// <summary>For a position: from -1 against to 1 for, or null if it takes no side. Null for other vocabularies.</summary>
    public double? Score { get; internal init; }

    /// <summary>For a role: whether an actor can have it in an event.</summary>
    public bool ForParticipation { get; internal init; }

    /// <summary>For a role: whether an actor can have it in a process.</summary>
    public bool ForEngagement { get; internal init; }

    /// <summary>For an id scheme: the address of an identifier, with {value} in its place; null where there is none.</summary>
    public string? UrlTemplate { get; internal init; }

    /// <summary>For an id scheme: what a whole identifier must match; takes linear time. Null for other vocabularies.</summary>
    public Regex? Pattern { get; internal init; }

    /// <summary>Whether it is the given term or lies anywhere below it.</summary>
    public bool IsUnder(Term ancestor) => this == ancestor || (Parent?.IsUnder(ancestor) ?? false);

    /// <summary>Itself and everything below it, each before its children.</summary>
    public IReadOnlyList<Term> Subtree() => [this, .. _children.SelectMany(child => child.Subtree())];

    /// <summary>For an id scheme: the address of an identifier, or null where the scheme has none.</summary>
    public string? UrlOf(string value) => UrlTemplate switch
    {
        null => null,
        "{value}" => value,
        _ => UrlTemplate.Replace("{value}", Uri.EscapeDataString(value).Replace("%2F", "/"), StringComparison.Ordinal),
    };

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    internal void Adopt(Term child) => _children.Add(child);
}
