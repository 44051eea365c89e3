using Graph.Core.Model;

namespace Graph.Core.Recording;

/// <summary>One entry of the diary: what happened to one element at one revision.</summary>
/// <param name="Version">The version that was made.</param>
/// <param name="Before">The content before, or null for a creation.</param>
/// <param name="Ordinal">The entry's number within its revision, from 0.</param>
public sealed record Change(ElementVersion Version, Element? Before, int Ordinal)
{
    /// <summary>The element's key.</summary>
    public Key Key => Version.Key;
}
