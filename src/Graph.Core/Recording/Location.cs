namespace Graph.Core.Recording;

/// <summary>A location in a file; line and column start at 1.</summary>
public sealed record Location(string File, int Line, int Column)
{
    /// <summary><c>file:line:column</c>, the format of compilers.</summary>
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}:{Column}");
}
