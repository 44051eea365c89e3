namespace Graph.Core.Time;

/// <summary>Which reading of an uncertain date counts.</summary>
public enum Extent
{
    /// <summary>The widest: what may be.</summary>
    Possible,

    /// <summary>The narrowest: what must be.</summary>
    Certain,
}
