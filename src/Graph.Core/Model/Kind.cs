namespace Graph.Core.Model;

/// <summary>What an element of the record is.</summary>
public enum Kind
{
    /// <summary>Someone who acts: a state, an organization, an armed group, a person.</summary>
    Actor,

    /// <summary>Somewhere: a country, a city, a building, a front line.</summary>
    Place,

    /// <summary>What actors take positions on.</summary>
    Issue,

    /// <summary>Something that lasts and has events in it: a war, a peace process.</summary>
    Process,

    /// <summary>Something that happened.</summary>
    Event,

    /// <summary>Where something is said: an article, a statement, a dataset.</summary>
    Source,

    /// <summary>An actor holds a position on an issue.</summary>
    Stance,

    /// <summary>Someone says something of an entity.</summary>
    Claim,

    /// <summary>An actor took part in an event, in a role.</summary>
    Participation,

    /// <summary>An actor is engaged in a process, in a role.</summary>
    Engagement,

    /// <summary>Any other edge between two entities.</summary>
    Relation,

    /// <summary>A source is given for an entity or a fact.</summary>
    Citation,
}
