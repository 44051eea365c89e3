namespace Graph.Core.Ontologies;

/// <summary>An entry of a code list that others publish, to which a term may be mapped.</summary>
public sealed class ExternalCode
{
    internal ExternalCode(string scheme, string code, string label, ExternalCode? parent, IReadOnlyList<string> aliases)
    {
        Scheme = scheme;
        Code = code;
        Label = label;
        Parent = parent;
        Aliases = aliases;
    }

    /// <summary>The list it belongs to, such as CAMEO.</summary>
    public string Scheme { get; }

    /// <summary>The code as the list writes it, leading zeros included.</summary>
    public string Code { get; }

    /// <summary>The list's own name for it.</summary>
    public string Label { get; }

    /// <summary>The next wider code of the same list, or null at the top.</summary>
    public ExternalCode? Parent { get; }

    /// <summary>Other names under which datasets carry it.</summary>
    public IReadOnlyList<string> Aliases { get; }

    /// <summary>The scheme and the code.</summary>
    public override string ToString() => $"{Scheme} {Code}";
}
