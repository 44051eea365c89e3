namespace Graph.Core.Recording.Drafts;

/// <summary>A property that a draft may have: described here once, for reading, for messages and for the schema of the dossier format.</summary>
/// <param name="Name">Its name, as in a dossier.</param>
/// <param name="Description">What it means, in a sentence.</param>
/// <param name="Form">What its values look like.</param>
/// <param name="Required">Whether it must be given.</param>
public sealed record PropertyShape(string Name, string Description, ValueForm Form, bool Required = false);
