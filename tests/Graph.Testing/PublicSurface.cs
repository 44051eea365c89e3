using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Graph.Testing;

/// <summary>
/// The public API of an assembly as text: one line for each type and, indented below it, one for each member that a caller or a derived
/// class can use, with nullability, defaults and accessors. Members that the compiler adds to every record are left out.
/// </summary>
public static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Checks that a file of the repository holds the public API; with UPDATE_SNAPSHOTS=1 the file is written first.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="file">The file, as a path from the root of the repository.</param>
    /// <exception cref="InvalidOperationException">The file differs.</exception>
    public static void AssertHolds(Assembly assembly, string file)
    {
        var path = Path.Combine(Root(), file);
        var surface = Of(assembly);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(path, surface);
        var held = File.Exists(path) ? File.ReadAllText(path) : "";
        if (held == surface)
            return;
        var (before, now) = (held.Split('\n'), surface.Split('\n'));
        throw new InvalidOperationException($"""
            The public API of {assembly.GetName().Name} differs from {file}.
            Gone:
            {string.Join('\n', before.Except(now))}
            New:
            {string.Join('\n', now.Except(before))}
            If the change is meant, run this test with UPDATE_SNAPSHOTS=1 and commit the file.
            """);
    }

    /// <summary>The text, a line feed behind every line.</summary>
    public static string Of(Assembly assembly) => string.Concat(assembly.GetExportedTypes()
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .SelectMany(type => Members(type).Order(StringComparer.Ordinal).Select(member => "  " + member).Prepend(Header(type)))
        .Select(line => line + "\n"));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Graph.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }

    private static string Header(Type type)
    {
        var bases = string.Join(", ", Bases(type));
        var name = $"{Kind(type)} {type.Namespace}.{Name(type)}";
        return name + (bases.Length == 0 ? "" : " : " + bases) + Constraints(type.GetGenericArguments());
    }

    private static string Kind(Type type)
    {
        if (type.IsEnum)
            return "enum";
        if (type.IsInterface)
            return "interface";
        if (typeof(Delegate).IsAssignableFrom(type))
            return "delegate";
        if (type.IsValueType)
            return (Has<IsReadOnlyAttribute>(type) ? "readonly " : "") + (IsRecord(type) ? "record struct" : "struct");
        return (type is { IsAbstract: true, IsSealed: true } ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "")
            + (IsRecord(type) ? "record" : "class");
    }

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", Declared) is { } print && IsByCompiler(print);

    /// <summary>The base class, and the interfaces that neither it nor another interface brings along.</summary>
    private static IEnumerable<string> Bases(Type type)
    {
        if (type.IsEnum)
            return [Name(Enum.GetUnderlyingType(type))];
        if (typeof(Delegate).IsAssignableFrom(type))
            return [];
        var all = type.GetInterfaces();
        var implied = all.SelectMany(one => one.GetInterfaces()).Concat(type.BaseType?.GetInterfaces() ?? []).ToHashSet();
        var equatable = typeof(IEquatable<>).MakeGenericType(type);
        var own = all.Where(one => one.IsVisible && !implied.Contains(one) && !(IsRecord(type) && one == equatable))
            .Select(one => Name(one)).Order(StringComparer.Ordinal);
        return type is { IsValueType: false, BaseType: { } parent } && parent != typeof(object) ? own.Prepend(Name(parent)) : own;
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
            return [Signature(type.GetMethod("Invoke")!)];
        return type.GetMembers(Declared).Select(member => member switch
        {
            FieldInfo field when IsVisible(field) => Field(field),
            ConstructorInfo { IsStatic: false } constructor when IsVisible(constructor) && !IsByCompiler(constructor) =>
                $"{Access(constructor)}{Name(type)}({Parameters(constructor)})",
            PropertyInfo property => Property(property),
            EventInfo { AddMethod: { } add } one when IsVisible(add) => $"{Modifiers(add)}event {Name(one.EventHandlerType!)} {one.Name}",
            MethodInfo method when IsVisible(method) && !IsImplied(method) => Signature(method),
            _ => null,
        }).OfType<string>();
    }

    private static string Field(FieldInfo field) => field switch
    {
        { DeclaringType.IsEnum: true, IsLiteral: true } => $"{field.Name} = {Literal(Convert.ChangeType(
            field.GetRawConstantValue(), Enum.GetUnderlyingType(field.DeclaringType!), CultureInfo.InvariantCulture))}",
        { DeclaringType.IsEnum: true } => "value",
        { IsLiteral: true } => $"const {Name(field.FieldType)} {field.Name} = {Literal(field.GetRawConstantValue())}",
        _ => (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "")
            + $"{Nullable(context => context.Create(field), field.FieldType)} {field.Name}",
    };

    private static string? Property(PropertyInfo property)
    {
        var accessors = new[] { Accessor(property.GetMethod, "get"), Accessor(property.SetMethod, "set") }.OfType<string>().ToList();
        if (accessors.Count == 0 || property.Name == "EqualityContract")
            return null;
        var any = property.GetMethod is { } get && IsVisible(get) ? get : property.SetMethod!;
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(Parameter))}]";
        var required = Has<RequiredMemberAttribute>(property) ? "required " : "";
        var type = Nullable(context => context.Create(property), property.PropertyType);
        return $"{Modifiers(any)}{required}{type} {name} {{ {string.Join(" ", accessors)} }}";
    }

    private static string? Accessor(MethodInfo? accessor, string name)
    {
        if (accessor is null || !IsVisible(accessor))
            return null;
        var isInit = accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
        return $"{(accessor.IsPublic ? "" : "protected ")}{(isInit ? "init" : name)};";
    }

    private static string Signature(MethodInfo method)
    {
        var generic = method.GetGenericArguments();
        var names = generic.Length == 0 ? "" : $"<{string.Join(", ", generic.Select(one => one.Name))}>";
        var returned = Nullable(context => context.Create(method.ReturnParameter), method.ReturnType);
        return $"{Modifiers(method)}{returned} {method.Name}{names}({Parameters(method)}){Constraints(generic)}";
    }

    private static string Modifiers(MethodInfo method) => Access(method)
        + (method.IsStatic ? "static " : "")
        + (method.DeclaringType!.IsInterface ? method.IsAbstract ? "" : "default "
            : method.IsAbstract ? "abstract "
            : method.GetBaseDefinition() != method ? method.IsFinal ? "sealed override " : "override "
            : method is { IsVirtual: true, IsFinal: false } ? "virtual "
            : "");

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string Parameters(MethodBase method) =>
        (Has<ExtensionAttribute>(method) ? "this " : "") + string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var type = parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
        var prefix = parameter switch
        {
            { IsOut: true } => "out ",
            { ParameterType.IsByRef: true } => parameter.IsIn ? "in " : "ref ",
            _ => Has<ParamArrayAttribute>(parameter) || Has<ParamCollectionAttribute>(parameter) ? "params " : "",
        };
        var value = parameter.HasDefaultValue ? " = " + Literal(parameter.DefaultValue) : "";
        return $"{prefix}{Nullable(context => context.Create(parameter), type)} {parameter.Name}{value}";
    }

    private static string Literal(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Constraints(Type[] parameters) => string.Concat(parameters.Where(one => one.IsGenericParameter).Select(one =>
    {
        var special = one.GenericParameterAttributes;
        string?[] parts =
        [
            special.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) ? "struct" : null,
            special.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? "class" : null,
            .. one.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)).Select(type => Name(type)),
            special.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint)
                && !special.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) ? "new()" : null,
        ];
        var all = string.Join(", ", parts.OfType<string>());
        return all.Length == 0 ? "" : $" where {one.Name} : {all}";
    }));

    /// <summary>The name of a type, with a question mark wherever null is allowed.</summary>
    private static string Nullable(Func<NullabilityInfoContext, NullabilityInfo> ask, Type type) => Name(type, ask(new()));

    private static string Name(Type type, NullabilityInfo? info = null)
    {
        if (type.IsByRef)
            return "ref " + Name(type.GetElementType()!, info);
        if (System.Nullable.GetUnderlyingType(type) is { } value)
            return Name(value, info?.GenericTypeArguments.ElementAtOrDefault(0)) + "?";
        // A parameter may allow null only for the value passed, a property only for the value read.
        var isNullable = info?.ReadState == NullabilityState.Nullable || info?.WriteState == NullabilityState.Nullable;
        // An unconstrained T counts as nullable, since its argument may be.
        var mark = isNullable && type is { IsValueType: false, IsGenericParameter: false } ? "?" : "";
        if (type.IsArray)
            return Name(type.GetElementType()!, info?.ElementType) + "[]" + mark;
        return Plain(type, info) + mark;
    }

    private static string Plain(Type type, NullabilityInfo? info)
    {
        var arguments = type.GetGenericArguments().Select((one, i) => Name(one, info?.GenericTypeArguments.ElementAtOrDefault(i))).ToList();
        if (type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true)
            return $"({string.Join(", ", arguments)})";
        var outer = type is { IsNested: true, IsGenericParameter: false } ? Plain(type.DeclaringType!, null) + "." : "";
        var own = Keywords.GetValueOrDefault(type, type.Name.Split('`')[0]);
        return outer + own + (type.Name.Contains('`') ? $"<{string.Join(", ", arguments)}>" : "");
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsVisible(FieldInfo field) =>
        (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly) && !field.IsSpecialName;

    /// <summary>Accessors are part of their property's line; members that every record or object has are left out.</summary>
    private static bool IsImplied(MethodInfo method) =>
        (method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal))
        || IsByCompiler(method)
        || method.GetBaseDefinition().DeclaringType == typeof(object);

    private static bool IsByCompiler(MethodBase method) => Has<CompilerGeneratedAttribute>(method);

    private static bool Has<T>(MemberInfo member)
        where T : Attribute => member.IsDefined(typeof(T), inherit: false);

    private static bool Has<T>(ParameterInfo parameter)
        where T : Attribute => parameter.IsDefined(typeof(T), inherit: false);

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(byte)] = "byte",
        [typeof(short)] = "short",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };
}
