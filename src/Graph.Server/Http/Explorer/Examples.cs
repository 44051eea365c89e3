using System.Reflection;

namespace Graph.Server.Http.Explorer;

/// <summary>The examples: every <c>schema/examples/*.graphql</c>, carried in the assembly. A first line of comment is the title.</summary>
internal static class Examples
{
    private const string Prefix = "examples/";
    private const string Suffix = ".graphql";

    public static IReadOnlyList<Example> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. from resource in assembly.GetManifestResourceNames()
               where resource.StartsWith(Prefix, StringComparison.Ordinal) && resource.EndsWith(Suffix, StringComparison.Ordinal)
               orderby resource
               select Read(resource[Prefix.Length..^Suffix.Length], assembly.GetManifestResourceStream(resource)!),
        ];
    }

    private static Example Read(string name, Stream stream)
    {
        using var reader = new StreamReader(stream);
        var query = reader.ReadToEnd();
        var first = query.Split('\n', 2)[0].Trim();
        return new(name, first.StartsWith('#') ? first.TrimStart('#', ' ') : name.Replace('-', ' '), query);
    }
}
