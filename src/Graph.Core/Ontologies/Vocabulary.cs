namespace Graph.Core.Ontologies;

/// <summary>The lists of words that the ontology owns, one file each.</summary>
public enum Vocabulary
{
    /// <summary>What happened: <c>event-types.yaml</c>.</summary>
    EventType,

    /// <summary>What an actor is: <c>actor-types.yaml</c>.</summary>
    ActorType,

    /// <summary>What a place is: <c>place-types.yaml</c>.</summary>
    PlaceType,

    /// <summary>What a process is: <c>process-types.yaml</c>.</summary>
    ProcessType,

    /// <summary>What a source is: <c>source-types.yaml</c>.</summary>
    SourceType,

    /// <summary>As what an actor takes part: <c>roles.yaml</c>.</summary>
    Role,

    /// <summary>How an actor stands to an issue: <c>positions.yaml</c>.</summary>
    Position,

    /// <summary>How far a source is trusted: <c>reliability.yaml</c>.</summary>
    Reliability,

    /// <summary>Whose identifier it is: <c>id-schemes.yaml</c>.</summary>
    IdScheme,
}
