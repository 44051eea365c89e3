using System.Text.Json.Serialization;

namespace Graph.Core.Model;

/// <summary>A name of an entity.</summary>
/// <param name="Text">The name as written, at most 500 characters.</param>
/// <param name="Language">Its language as a BCP 47 tag (<c>tr</c>, <c>uk-Latn</c>), or null where it is not known.</param>
/// <param name="Kind">What sort of name it is.</param>
public sealed record Name(string Text, string? Language = null, NameKind Kind = NameKind.Alias)
{
    /// <summary>The name as written, at most 500 characters.</summary>
    public string Text { get; init; } = Require.Text(Text, 500, "name")
        ?? throw new InvalidValueException(new("A name has no text.", "Give the text.", "name"));

    /// <summary>Its language as a BCP 47 tag, or null where it is not known.</summary>
    public string? Language { get; init; } = Require.Text(Language, 35, "language");

    /// <summary>What sort of name it is. Always written: left out it would be read as an alias.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public NameKind Kind { get; init; } = Kind;
}
