namespace Graph.Formats.Dossiers;

/// <summary>How dossiers are imported.</summary>
public sealed record DossierImportOptions
{
    /// <summary>Whether everything is checked and nothing written; false by default.</summary>
    public bool DryRun { get; init; }

    /// <summary>Whether what a dossier recorded before and no longer holds is withdrawn; false by default: it stays.</summary>
    public bool Replace { get; init; }

    /// <summary>Who imports; null by default.</summary>
    public string? By { get; init; }
}
