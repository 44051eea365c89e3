namespace Graph.Core.Model;

/// <summary>What another register calls the entity.</summary>
/// <param name="Scheme">The register, a code of the ontology's id schemes: <c>WIKIDATA</c>, <c>ISO3</c>.</param>
/// <param name="Value">The identifier there, at most 200 characters.</param>
public sealed record ExternalId(string Scheme, string Value)
{
    /// <summary>The register, a code of the ontology's id schemes.</summary>
    public string Scheme { get; init; } = Require.Code(Scheme, "scheme");

    /// <summary>The identifier there, at most 200 characters.</summary>
    public string Value { get; init; } = Require.Text(Value, 200, "value")
        ?? throw new InvalidValueException(new("An external id has no value.", "Give the identifier.", "value"));
}
