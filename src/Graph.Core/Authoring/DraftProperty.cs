using Graph.Core.Recording;

namespace Graph.Core.Authoring;

/// <summary>A property as written in the input.</summary>
/// <param name="Name">Its name, as in a dossier.</param>
/// <param name="Value">Its value.</param>
/// <param name="At">The location of the name.</param>
public sealed record DraftProperty(string Name, DraftValue Value, Location? At = null);
