using Graph.Cli.Console;
using Graph.Formats.Dossiers;

namespace Graph.Cli.Commands;

/// <summary>The dossiers at the paths given: files, and folders for the dossiers in them.</summary>
internal static class DossierFiles
{
    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    /// <exception cref="InputException">A path leads nowhere, or to something that cannot be read.</exception>
    public static IReadOnlyList<Dossier> Read(IEnumerable<string> paths) => [.. paths.SelectMany(Expand).Distinct().Select(ReadOne)];

    private static IEnumerable<string> Expand(string path)
    {
        if (!Directory.Exists(path))
            return [path];
        var files = Directory.EnumerateFiles(path)
            .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .OrderBy(Path.GetFileNameWithoutExtension, StringComparer.Ordinal).ToList();
        return files.Count > 0
            ? files
            : throw new InputException($"The folder '{path}' holds no dossier; a dossier ends in .yaml, .yml or .json.");
    }

    private static Dossier ReadOne(string path)
    {
        try
        {
            return DossierReader.ReadFile(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException || path.Length == 0)
        {
            throw new InputException($"There is no file '{path}'.");
        }
        catch (UnauthorizedAccessException)
        {
            throw new InputException($"The file '{path}' may not be read; give yourself the right to.");
        }
        catch (IOException e)
        {
            throw new InputException($"The file '{path}' cannot be read: {e.Message}");
        }
    }
}
