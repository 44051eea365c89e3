namespace Graph.Core.Recording;

/// <summary>A place in a file; line and column count from 1.</summary>
public sealed record Location(string File, int Line, int Column)
{
    /// <summary><c>file:line:column</c>, as compilers write it.</summary>
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}:{Column}");
}
