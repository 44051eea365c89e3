namespace Graph.Server.Configuration;

/// <summary>Makes a property of the options tree a setting.</summary>
/// <param name="meaning">What it does, in one line of Markdown for people.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SettingAttribute(string meaning) : Attribute
{
    public string Meaning { get; } = meaning;

    /// <summary>The least number allowed.</summary>
    public long Min { get; init; } = long.MinValue;

    /// <summary>The largest number allowed.</summary>
    public long Max { get; init; } = long.MaxValue;

    /// <summary>The words allowed; any where empty.</summary>
    public string[] OneOf { get; init; } = [];

    /// <summary>Whether its value is never shown, not even to who gave it.</summary>
    public bool IsSecret { get; init; }

    /// <summary>What each text must be.</summary>
    public SettingCheck Check { get; init; }
}

internal enum SettingCheck
{
    /// <summary>Any text but an empty one.</summary>
    None,

    /// <summary>Any text, an empty one too.</summary>
    Anything,

    /// <summary><c>bolt://HOST[:PORT]</c> or <c>neo4j://HOST[:PORT]</c>, with <c>+s</c> or <c>+ssc</c> or without.</summary>
    Neo4jAddress,

    /// <summary><c>http://HOST:PORT</c>.</summary>
    HttpAddress,

    /// <summary><c>*</c> or <c>SCHEME://HOST[:PORT]</c>.</summary>
    Origin,

    /// <summary><c>SCHEME://HOST[:PORT]</c>.</summary>
    OriginNoStar,
}
