using Graph.Core.Model;

namespace Graph.Core.Recording;

/// <summary>An entry of the change log: the change of one element at one revision.</summary>
/// <param name="Version">The version created.</param>
/// <param name="Before">The content before, or null for a creation.</param>
/// <param name="Ordinal">The entry's number within its revision, from 0.</param>
public sealed record Change(ElementVersion Version, Element? Before, int Ordinal)
{
    /// <summary>The element's key.</summary>
    public Key Key => Version.Key;
}
