using Graph.Core.Model;
using Graph.Core.Networks;
using Graph.Core.Ontologies;
using Graph.Core.Time;
using Graph.Server.GraphQL.Paging;
using Graph.Server.GraphQL.Schema;

namespace Graph.Server.GraphQL.Types;

/// <summary>The enums: the words that the code owns.</summary>
internal static class Enums
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<EnumTable> All { get; } =
    [
        EnumTable.Of<Extent>("Extent", "Reading of uncertain dates.",
            (Extent.Possible, "The widest reading: every day that is possible."),
            (Extent.Certain, "The narrowest reading: only days that are certain.")),
        EnumTable.Of<Kind>("Kind", "Kind of an element.",
            (Kind.Actor, "A state, body, person, group or organisation that can act, hold a stance or make a claim."),
            (Kind.Place, "A location, from a continent to a building."),
            (Kind.Issue, "A matter on which actors hold stances."),
            (Kind.Process, "A course of action over time that events are part of, such as talks or a war."),
            (Kind.Event, "Something that happened."),
            (Kind.Source, "A document, article or dataset that facts are cited from."),
            (Kind.Stance, "A fact: an actor holds a position on an issue."),
            (Kind.Claim, "A fact: a claimant makes a claim about an entity."),
            (Kind.Participation, "A fact: an actor took part in an event, in a role."),
            (Kind.Engagement, "A fact: an actor is engaged in a process, in a role."),
            (Kind.Relation, "Any other relation between two entities."),
            (Kind.Citation, "A citation of a source for an entity or a fact.")),
        EnumTable.Of<NameKind>("NameKind", "Kind of a name.",
            (NameKind.Official, "The name that the entity uses in the language."),
            (NameKind.Alias, "Another name in use."),
            (NameKind.Former, "A name used in the past."),
            (NameKind.Abbreviation, "An abbreviation or acronym."),
            (NameKind.Transliteration, "The name transliterated into another script.")),
        EnumTable.Of<Polarity>("Polarity", "Polarity of a claim.",
            (Polarity.Affirms, "The claimant affirms it."),
            (Polarity.Denies, "The claimant denies it."),
            (Polarity.Demands, "The claimant demands it.")),
        EnumTable.Of<NetworkLayer>("NetworkLayer", "Layer of a network.",
            (NetworkLayer.Recorded,
            "Recorded facts. A stance is a signed edge STANCE from its actor to its issue. A claim, if edgeTypes includes CLAIM, " +
                "is an edge CLAIM from its claimant to its subject.")),
        EnumTable.Of<NetworkRank>("NetworkRank", "Ranking of nodes when a network must be truncated.",
            (NetworkRank.Degree, "Number of facts in the whole record."),
            (NetworkRank.Weight, "Total weight of the matching edges."),
            (NetworkRank.Recent, "Newest date of the matching edges, or the date of the node itself.")),
        EnumTable.Of<Vocabulary>("Vocabulary", "Vocabularies defined by the ontology.",
            (Vocabulary.EventType, "Types of events."),
            (Vocabulary.ActorType, "Types of actors."),
            (Vocabulary.PlaceType, "Types of places."),
            (Vocabulary.ProcessType, "Types of processes."),
            (Vocabulary.SourceType, "Types of sources."),
            (Vocabulary.Role, "Roles of actors in events and processes."),
            (Vocabulary.Position, "Positions of actors on issues."),
            (Vocabulary.Reliability, "Reliability grades of sources."),
            (Vocabulary.IdScheme, "Schemes of external identifiers.")),
        EnumTable.Of<Direction>("Direction", "Sort direction. Nulls sort last in both directions.",
            (Direction.Asc, "Ascending: smallest or oldest first."),
            (Direction.Desc, "Descending: greatest or newest first.")),
    ];
}

/// <summary>Which network is drawn.</summary>
internal enum NetworkLayer
{
    /// <summary>What is asserted.</summary>
    Recorded,
}
