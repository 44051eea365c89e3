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
        EnumTable.Of<Extent>("Extent", "Which reading of an uncertain date counts.",
            (Extent.Possible, "The widest: what may be."), (Extent.Certain, "The narrowest: what must be.")),
        EnumTable.Of<Kind>("Kind", "What an element is.",
            (Kind.Actor, "A state, body, person, group or organisation that can act, hold a stance or make a claim."),
            (Kind.Place, "A location, from a continent to a building."),
            (Kind.Issue, "A matter on which actors hold stances."),
            (Kind.Process, "A course of action over time that events are part of, such as talks or a war."),
            (Kind.Event, "Something that happened."),
            (Kind.Source, "A document, article or dataset that facts are cited from."),
            (Kind.Stance, "A statement: an actor holds a position on an issue."),
            (Kind.Claim, "A statement: someone says something of an entity."),
            (Kind.Participation, "An edge: an actor took part in an event, in a role."),
            (Kind.Engagement, "An edge: an actor is engaged in a process, in a role."),
            (Kind.Relation, "Any other edge between two entities."),
            (Kind.Citation, "A source given for an entity or a fact.")),
        EnumTable.Of<NameKind>("NameKind", "What sort of name it is.",
            (NameKind.Official, "The name the entity goes by in that language."),
            (NameKind.Alias, "Another name in use."),
            (NameKind.Former, "A name it had before."),
            (NameKind.Abbreviation, "A short form in letters."),
            (NameKind.Transliteration, "The name in the letters of another script.")),
        EnumTable.Of<Polarity>("Polarity", "How a claim is meant.",
            (Polarity.Affirms, "It is so."), (Polarity.Denies, "It is not so."), (Polarity.Demands, "It shall be so.")),
        EnumTable.Of<NetworkLayer>("NetworkLayer", "Which network is drawn.",
            (NetworkLayer.Recorded,
            "What is asserted; a stance is drawn as a signed edge STANCE from its actor to its issue, a claim, when edgeTypes asks for it, as an edge CLAIM from its claimant to its subject.")),
        EnumTable.Of<NetworkRank>("NetworkRank", "What nodes are ranked by when not all can be drawn.",
            (NetworkRank.Degree, "How many facts they have in the whole record."),
            (NetworkRank.Weight, "The weight of their edges in what matched."),
            (NetworkRank.Recent, "The newest date of their edges in what matched, or their own.")),
        EnumTable.Of<Vocabulary>("Vocabulary", "The lists of words that the ontology owns.",
            (Vocabulary.EventType, "What happened."),
            (Vocabulary.ActorType, "What an actor is."),
            (Vocabulary.PlaceType, "What a place is."),
            (Vocabulary.ProcessType, "What a process is."),
            (Vocabulary.SourceType, "What a source is."),
            (Vocabulary.Role, "As what an actor takes part."),
            (Vocabulary.Position, "How an actor stands to an issue."),
            (Vocabulary.Reliability, "How far a source is trusted."),
            (Vocabulary.IdScheme, "Whose identifier it is.")),
        EnumTable.Of<Direction>("Direction", "Which way an order runs; nulls sort last either way.",
            (Direction.Asc, "From the least to the greatest, from the oldest to the newest."),
            (Direction.Desc, "From the greatest to the least, from the newest to the oldest.")),
    ];
}

/// <summary>Which network is drawn.</summary>
internal enum NetworkLayer
{
    /// <summary>What is asserted.</summary>
    Recorded,
}
