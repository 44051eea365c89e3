using System.Reflection;
using Neo4j.Driver;

namespace Graph.Bolt.Tests;

/// <summary>
/// Everything public must exist in the official driver 5.x under the same name, or swapping it in breaks whoever used it.
/// Surface.txt is what was compared; a line is added to it only after looking there.
/// </summary>
public class SurfaceTests
{
    [Fact]
    public void What_is_public_is_what_was_compared_with_the_official_driver() => Assert.Equal(
        File.ReadAllLines(System.IO.Path.Combine(AppContext.BaseDirectory, "Surface.txt")),
        typeof(IDriver).Assembly.GetExportedTypes().SelectMany(Lines).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Everything_public_lies_in_the_official_namespace() =>
        Assert.All(typeof(IDriver).Assembly.GetExportedTypes(), t => Assert.Equal("Neo4j.Driver", t.Namespace));

    private static IEnumerable<string> Lines(Type type)
    {
        yield return $"{Name(type)} : {(type.BaseType is { } b && b != typeof(object) ? Name(b) : type.IsInterface ? "interface" : "class")}";
        const BindingFlags Own =
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var member in type.GetMembers(Own).Where(IsVisible))
            yield return member switch
            {
                ConstructorInfo c => $"{Name(type)}({Parameters(c)})",
                MethodInfo m => $"{Name(type)}.{m.Name}({Parameters(m)}) {Name(m.ReturnType)}",
                PropertyInfo p => $"{Name(type)}.{p.Name} {Name(p.PropertyType)}",
                _ => $"{Name(type)}.{member.Name}",
            };
    }

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodInfo { IsSpecialName: true, Name: var name } when !name.StartsWith("op_", StringComparison.Ordinal) => false,
        MethodInfo { IsVirtual: true, Name: "Equals" or "GetHashCode" or "ToString" } => false,
        MethodBase m => m.IsPublic || m.IsFamily,
        PropertyInfo p => p.GetMethod is { } get && (get.IsPublic || get.IsFamily),
        FieldInfo f => f.IsPublic && f.Name != "value__",
        _ => false,
    };

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p => Name(p.ParameterType)));

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;
}
