using System.Globalization;
using System.Reflection;

namespace Graph.Server.Configuration;

/// <summary>One setting: its name, where it may be set, its default and its meaning.</summary>
public sealed class Setting
{
    private const string HttpAddressWanted = "write an address like http://127.0.0.1:8080, its host localhost, an IP address, or * for all";

    private readonly PropertyInfo _section;
    private readonly PropertyInfo _property;
    private readonly SettingAttribute _rules;

    internal Setting(PropertyInfo section, PropertyInfo property, SettingAttribute rules)
    {
        (_section, _property, _rules) = (section, property, rules);
        Name = $"{section.Name}:{property.Name}";
        Environment = $"GRAPH__{section.Name}__{property.Name}".ToUpperInvariant();
        Default = Format(property.GetValue(section.GetValue(new GraphOptions())));
    }

    /// <summary>Section and name, as on the command line and in messages: <c>Limits:MaxBodyBytes</c>.</summary>
    public string Name { get; }

    /// <summary>The name of the environment variable: <c>GRAPH__LIMITS__MAXBODYBYTES</c>.</summary>
    public string Environment { get; }

    /// <summary>The default, as one would write it.</summary>
    public string Default { get; }

    /// <summary>What it does, in one line of Markdown.</summary>
    public string Meaning => _rules.Meaning;

    /// <summary>Whether its value must not be shown.</summary>
    public bool IsSecret => _rules.IsSecret;

    /// <summary>Sets it in the options; <paramref name="problem"/> says what was expected where the value does not fit.</summary>
    internal void Apply(GraphOptions options, IReadOnlyList<string> values, out string? problem)
    {
        problem = Read(values, out var value);
        if (problem is null)
            _property.SetValue(_section.GetValue(options), value);
    }

    /// <summary>Whether it takes several values.</summary>
    internal bool IsList => _property.PropertyType == typeof(IReadOnlyList<string>);

    private string? Read(IReadOnlyList<string> values, out object? value)
    {
        value = null;
        if (IsList)
        {
            value = values;
            if (values.Count == 0 && _rules.Check == SettingCheck.HttpAddress)
                return HttpAddressWanted;
            return values.Select(Check).FirstOrDefault(found => found is not null);
        }
        if (values.Count != 1)
            return "give one value";
        var text = values[0];
        if (_property.PropertyType == typeof(bool))
        {
            value = bool.TryParse(text, out var yes) && yes;
            return bool.TryParse(text, out _) ? null : "write true or false";
        }
        if (_property.PropertyType == typeof(string))
        {
            value = _rules.OneOf.FirstOrDefault(word => word.Equals(text, StringComparison.OrdinalIgnoreCase)) ?? text;
            return Check(text);
        }
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number < _rules.Min
            || number > _rules.Max)
            return FormattableString.Invariant($"write a whole number from {_rules.Min} to {_rules.Max}");
        value = Convert.ChangeType(number, _property.PropertyType, CultureInfo.InvariantCulture);
        return null;
    }

    private string? Check(string text)
    {
        if (_rules.OneOf.Length > 0)
            return _rules.OneOf.Contains(text, StringComparer.OrdinalIgnoreCase) ? null : "write one of " + string.Join(", ", _rules.OneOf);
        return _rules.Check switch
        {
            SettingCheck.Anything => null,
            SettingCheck.Neo4jAddress =>
                IsNeo4jAddress(text)
                ? null
                : "write an address like bolt://127.0.0.1:7687 or neo4j://cluster.example.org, " +
                "without a user or password in it, and without a database, which Neo4j:Database names",
            SettingCheck.HttpAddress => IsHttpAddress(text) ? null : HttpAddressWanted,
            SettingCheck.Origin => text == "*" || IsOrigin(text) ? null : "write * or an origin like https://example.org",
            SettingCheck.OriginNoStar => IsOrigin(text) ? null : "write an origin like https://example.org",
            _ => !string.IsNullOrWhiteSpace(text) ? null : "write a value that is not empty",
        };
    }

    // Kestrel listens on every interface for a name that it does not know, so a misspelt localhost would expose the graph.
    private static bool IsHttpAddress(string text) =>
        Uri.TryCreate(text.Replace("//*", "//0.0.0.0", StringComparison.Ordinal).Replace("//+", "//0.0.0.0", StringComparison.Ordinal),
        UriKind.Absolute, out var address)
        && address.Scheme == Uri.UriSchemeHttp && address.PathAndQuery == "/" && address.UserInfo.Length == 0
        && (address.Host == "localhost" || address.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6);

    private static bool IsNeo4jAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Host.Length > 0 && address.UserInfo.Length == 0
        && address.AbsolutePath is "" or "/" && address.Fragment.Length == 0 && address.Scheme is var scheme
        && ((scheme is "bolt" or "bolt+s" or "bolt+ssc" && address.Query.Length == 0) || scheme is "neo4j" or "neo4j+s" or "neo4j+ssc");

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var origin) && origin.Scheme is "http" or "https"
        && origin.GetLeftPart(UriPartial.Authority) == text;

    private static string Format(object? value) => value switch
    {
        IReadOnlyList<string> list => string.Join(",", list),
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
