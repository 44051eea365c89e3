namespace Graph.Core.Time;

/// <summary>The reading of an uncertain date.</summary>
public enum Extent
{
    /// <summary>The widest reading: all days that are possible.</summary>
    Possible,

    /// <summary>The narrowest reading: only days that are certain.</summary>
    Certain,
}
