using System.CommandLine;
using Graph.Cli.Console;
using Graph.Formats.Dossiers;

namespace Graph.Cli.Commands;

/// <summary>Reads the dossiers at paths: files, and folders of files.</summary>
internal static class DossierFiles
{
    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    /// <summary>The argument that names the paths.</summary>
    public static Argument<string[]> Argument() =>
        new("PATH") { Description = "Dossiers (.yaml, .yml, .json), or folders of them", Arity = ArgumentArity.OneOrMore };

    /// <exception cref="InputException">A path does not exist, or cannot be read.</exception>
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
            throw new InputException($"You have no permission to read the file '{path}'; change its permissions.");
        }
        catch (IOException e)
        {
            throw new InputException($"The file '{path}' cannot be read: {e.Message}");
        }
    }
}
