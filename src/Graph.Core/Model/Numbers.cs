namespace Graph.Core.Model;

/// <summary>Floating numbers as the record has them.</summary>
public static class Numbers
{
    /// <summary>The number; for negative zero zero, which some stores hold for less than the other and some for the same.</summary>
    public static double Plain(double number) => number + 0.0;

    /// <inheritdoc cref="Plain(double)"/>
    public static double? Plain(double? number) => number + 0.0;
}
