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
        new("type", "Term!", "What sort of source it is.") { Planner = Plans.Term(Property.Type, Vocabulary.SourceType) },
        new("publisher", "Actor",
            "Who published it; the first by name where there are several.") { Planner =
            Plans.Neighbor(Kind.Actor, Plans.Over(WellKnown.Published, End.To)) },
        new("authors", "[String!]!", "Who wrote it, as named there.") { Planner = Plans.Property(Property.Authors) },
        new("url", "URL", "Where it is found.") { Planner = Plans.Property(Property.Url) },
        new("archivedUrl", "URL", "Where a copy is kept.") { Planner = Plans.Property(Property.ArchivedUrl) },
        new("publishedOn", "PartialDate", "When it was published.") { Planner = Plans.Property(Property.PublishedOn) },
        new("accessedOn", "Date", "When it was read.") { Planner = Plans.Property(Property.AccessedOn) },
        new("language", "String", "Its language, a BCP 47 tag.") { Planner = Plans.Property(Property.Language) },
        new("license", "String",
            "SPDX id or the publisher's terms; redistributable says whether exports may carry what came from it.") { Planner =
            Plans.Property(Property.License) },
        new("redistributable", "Boolean",
            "Whether exports may carry what came from it; null where it is not known.") { Planner =
            Plans.Property(Property.Redistributable) },
        new("reliability", "Term", "Admiralty code A to F.") { Planner = Plans.Term(Property.Reliability, Vocabulary.Reliability) },
        Plans.Pages("cites", "What is cited from it.", Kind.Citation,
            (_, list) => new FactsHop(Kind.Citation, [End.Source], null, list.Order, list.Page, list.Elements.Build())),
    ]);
}
