namespace Graph.Core.Model;

/// <summary>What an element of the graph is. Its key begins with the same word in lower case.</summary>
public enum Kind
{
    /// <summary>A state, body, person, group or organisation that can act, hold a stance or make a claim.</summary>
    Actor,

    /// <summary>A location, from a continent to a building.</summary>
    Place,

    /// <summary>A matter on which actors hold stances.</summary>
    Issue,

    /// <summary>A course of action over time that events are part of, such as talks or a war.</summary>
    Process,

    /// <summary>Something that happened.</summary>
    Event,

    /// <summary>A document, article or dataset that facts are cited from.</summary>
    Source,

    /// <summary>A statement: an actor holds a position on an issue.</summary>
    Stance,

    /// <summary>A statement: someone says something of an entity.</summary>
    Claim,

    /// <summary>An edge: an actor took part in an event, in a role.</summary>
    Participation,

    /// <summary>An edge: an actor is engaged in a process, in a role.</summary>
    Engagement,

    /// <summary>Any other edge between two entities; its type is a relation type of the ontology.</summary>
    Relation,

    /// <summary>A source given for an entity or a fact.</summary>
    Citation,
}
