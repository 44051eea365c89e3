namespace Graph.Core.Ontologies;

/// <summary>A code of someone else's list that means the same as a term.</summary>
/// <param name="Scheme">The list: CAMEO, ACLED, UCDP, PLOVER and so on, as in <c>external-codes.yaml</c>.</param>
/// <param name="Code">The code as that list writes it, leading zeros included.</param>
public readonly record struct TermMapping(string Scheme, string Code);
