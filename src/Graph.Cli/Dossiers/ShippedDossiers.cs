using System.Reflection;
using Graph.Formats.Dossiers;

namespace Graph.Cli.Dossiers;

/// <summary>The dossiers carried in the executable: every <c>schema/dossiers/*.yaml</c>, by name, so that a sequel follows what it refers to.</summary>
internal static class ShippedDossiers
{
    private const string Prefix = "dossiers/";

    public static IReadOnlyList<Dossier> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. from resource in assembly.GetManifestResourceNames()
               where resource.StartsWith(Prefix, StringComparison.Ordinal)
               orderby Path.GetFileNameWithoutExtension(resource)
               select Read(assembly, resource),
        ];
    }

    private static Dossier Read(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        return DossierReader.Read(stream, resource[Prefix.Length..]);
    }
}
