using Graph.Core.Recording;

namespace Graph.Core.Authoring;

/// <summary>A property as someone wrote it down.</summary>
/// <param name="Name">Its name, as in a dossier.</param>
/// <param name="Value">Its value.</param>
/// <param name="At">Where the name was written.</param>
public sealed record DraftProperty(string Name, DraftValue Value, Location? At = null);
