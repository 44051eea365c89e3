using System.Reflection;
using Graph.Formats.Dossiers;

namespace Graph.Cli.Commands;

/// <summary>The dossier that fills an empty store: <c>schema/dossiers/istanbul-2025.yaml</c>, embedded in the executable.</summary>
internal static class FirstDossier
{
    private const string Name = "istanbul-2025.yaml";

    public static Dossier Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"dossiers/{Name}")!;
        return DossierReader.Read(stream, Name);
    }
}
