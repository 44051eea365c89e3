namespace Graph.Core.Model;

/// <summary>The ends that facts and citations have: which element plays which part in them.</summary>
public enum End
{
    /// <summary>The actor of a participation, an engagement or a stance.</summary>
    Actor,

    /// <summary>The event of a participation.</summary>
    Event,

    /// <summary>The process of an engagement.</summary>
    Process,

    /// <summary>The issue of a stance.</summary>
    Issue,

    /// <summary>The event at which a stance was stated; optional.</summary>
    StatedAt,

    /// <summary>Who makes a claim; optional, left out for the source's own voice.</summary>
    Claimant,

    /// <summary>The entity that a claim is about.</summary>
    About,

    /// <summary>The side that a claim's figure is about; optional.</summary>
    Party,

    /// <summary>Where a relation starts.</summary>
    From,

    /// <summary>Where a relation ends.</summary>
    To,

    /// <summary>The source of a citation.</summary>
    Source,

    /// <summary>The entity or fact that a citation is given for.</summary>
    Supports,

    /// <summary>Whom a citation quotes as saying so; optional.</summary>
    Speaker,
}
