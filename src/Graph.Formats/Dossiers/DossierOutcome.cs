using Graph.Core.Recording;

namespace Graph.Formats.Dossiers;

/// <summary>What became of a dossier.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Batch">What it records.</param>
/// <param name="Outcome">What recording it did, or would do.</param>
public sealed record DossierOutcome(Dossier Dossier, Batch Batch, BatchOutcome Outcome);
