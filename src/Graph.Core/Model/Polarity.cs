namespace Graph.Core.Model;

/// <summary>How a claim is meant.</summary>
public enum Polarity
{
    /// <summary>It is so.</summary>
    Affirms,

    /// <summary>It is not so.</summary>
    Denies,

    /// <summary>It shall be so.</summary>
    Demands,
}
