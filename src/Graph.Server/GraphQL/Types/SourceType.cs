using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Server.GraphQL.Planning;
using Graph.Server.GraphQL.Schema;

namespace Graph.Server.GraphQL.Types;

/// <summary>Source.</summary>
internal static class SourceType
{
    /// <summary>Source.</summary>
    public static ObjectTable Table { get; } =
        new("Source", "A document, article or dataset that facts are cited from.", ["Node", "Entity"],
    [
        .. EntityFields.All,
        new("type", "Term!", "Type of source.") { Planner = Plans.Term(Property.Type, Vocabulary.SourceType) },
        new("publisher", "Actor",
            "Publisher of the source; the first by name if there are several.") { Planner =
            Plans.Neighbor(Kind.Actor, Plans.Over(WellKnown.Published, End.To)) },
        new("authors", "[String!]!", "Authors as named in the source.") { Planner = Plans.Property(Property.Authors) },
        new("url", "URL", "Address of the source.") { Planner = Plans.Property(Property.Url) },
        new("archivedUrl", "URL", "Address of an archived copy.") { Planner = Plans.Property(Property.ArchivedUrl) },
        new("publishedOn", "PartialDate", "Date of publication.") { Planner = Plans.Property(Property.PublishedOn) },
        new("accessedOn", "Date", "Date of access.") { Planner = Plans.Property(Property.AccessedOn) },
        new("language", "String", "Language as a BCP 47 tag.") { Planner = Plans.Property(Property.Language) },
        new("license", "String",
            "SPDX id or the publisher's terms. See redistributable for its effect on exports.") { Planner =
            Plans.Property(Property.License) },
        new("redistributable", "Boolean",
            "Whether exports may contain content of the source; null if unknown.") { Planner =
            Plans.Property(Property.Redistributable) },
        new("reliability", "Term", "Reliability as an Admiralty code, A to F.")
            { Planner = Plans.Term(Property.Reliability, Vocabulary.Reliability) },
        Plans.Pages("cites", "Citations of the source.", Kind.Citation,
            (_, list) => new FactsHop(Kind.Citation, [End.Source], null, list.Order, list.Page, list.Elements.Build())),
    ]);
}
