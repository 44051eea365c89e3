namespace Graph.Formats.Dossiers;

/// <summary>How far an import has come.</summary>
/// <param name="Dossier">The dossier that was dealt with last.</param>
/// <param name="Stage">What was done with it.</param>
/// <param name="Done">How many dossiers have come through that stage.</param>
/// <param name="Total">How many there are.</param>
public sealed record DossierProgress(Dossier Dossier, DossierStage Stage, int Done, int Total);

/// <summary>The stages of an import.</summary>
public enum DossierStage
{
    /// <summary>It was checked.</summary>
    Checked,

    /// <summary>It was written.</summary>
    Written,
}
