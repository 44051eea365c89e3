using Graph.Core.Model;
using Graph.Core.Recording;

namespace Graph.Core.Authoring;

/// <summary>
/// An entity or a fact as written: raw values, not yet validated. Every writer (dossiers, datasets, mutations) passes drafts to
/// <see cref="BatchBuilder"/>. <see cref="DraftSchema"/> defines the permitted properties.
/// </summary>
/// <param name="Kind">The kind of entity or fact. Citations are a property of what they support.</param>
/// <param name="Properties">Its properties, in the order written.</param>
/// <param name="At">Where it was written; null for what comes from no file.</param>
public sealed record Draft(Kind Kind, IReadOnlyList<DraftProperty> Properties, Location? At = null);
