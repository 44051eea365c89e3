using Graph.Core.Model;
using Graph.Core.Ontologies;

namespace Graph.Server.GraphQL.Types;

/// <summary>What ExternalId reads: an identifier with its address.</summary>
internal sealed record ExternalIdScheme(string Scheme, string Value, string? Url)
{
    /// <summary>An identifier of an entity.</summary>
    public static ExternalIdScheme Of(Ontology ontology, ExternalId id) =>
        new(id.Scheme, id.Value, ontology.Find(Vocabulary.IdScheme, id.Scheme)?.UrlOf(id.Value));
}
