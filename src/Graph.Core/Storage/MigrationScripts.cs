using System.Globalization;
using System.Reflection;

namespace Graph.Core.Storage;

/// <summary>The numbered scripts of a store, embedded in its assembly: <c>FOLDER/001-NAME</c>.</summary>
public sealed class MigrationScripts
{
    /// <summary>Reads the scripts of a folder.</summary>
    /// <param name="assembly">The assembly that they are embedded in.</param>
    /// <param name="folder">What their names begin with, before the slash.</param>
    public MigrationScripts(Assembly assembly, string folder) =>
        All = [.. assembly.GetManifestResourceNames().Where(name => name.StartsWith($"{folder}/", StringComparison.Ordinal))
            .Select(name => (int.Parse(name.AsSpan(folder.Length + 1, 3), CultureInfo.InvariantCulture), Text(assembly, name)))
            .OrderBy(script => script.Item1)];

    /// <summary>All of them, in order.</summary>
    public IReadOnlyList<(int Number, string Text)> All { get; }

    /// <summary>The number of the last one.</summary>
    public int Newest => All[^1].Number;

    /// <summary>Those with a higher number, in order.</summary>
    public IEnumerable<(int Number, string Text)> After(long number) => All.Where(script => script.Number > number);

    private static string Text(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
