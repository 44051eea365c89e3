using Graph.Core.Model;
using Graph.Core.Recording;

namespace Graph.Core.Authoring;

/// <summary>
/// An entity or a fact as someone wrote it down: raw values, not yet valid. What every writer (dossiers, datasets, mutations)
/// hands to <see cref="BatchBuilder"/>. Which properties it may have, its <see cref="DraftSchema"/> says.
/// </summary>
/// <param name="Kind">What it shall become: an entity's or a fact's kind. Citations are a property of what they support.</param>
/// <param name="Properties">Its properties, in the order written.</param>
/// <param name="At">Where it was written; null for what comes from no file.</param>
public sealed record Draft(Kind Kind, IReadOnlyList<DraftProperty> Properties, Location? At = null);
