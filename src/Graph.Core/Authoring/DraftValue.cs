using System.Globalization;
using Graph.Core.Recording;

namespace Graph.Core.Authoring;

/// <summary>A value as written: a text (numbers, dates and true or false are texts too), a list, or a map.</summary>
public sealed record DraftValue
{
    private DraftValue(Location? at) => At = at;

    /// <summary>A text.</summary>
    public DraftValue(string text, Location? at = null) : this(at) => Text = text;

    /// <summary>A list.</summary>
    public DraftValue(IReadOnlyList<DraftValue> items, Location? at = null) : this(at) => Items = items;

    /// <summary>A map.</summary>
    public DraftValue(IReadOnlyList<DraftProperty> properties, Location? at = null) : this(at) => Properties = properties;

    /// <summary>A number, as the shortest text that reads back as the same.</summary>
    public DraftValue(double number, Location? at = null) : this(number.ToString("R", CultureInfo.InvariantCulture), at)
    {
    }

    /// <summary>True or false.</summary>
    public DraftValue(bool flag, Location? at = null) : this(flag ? "true" : "false", at)
    {
    }

    /// <summary>The text, where it is one.</summary>
    public string? Text { get; }

    /// <summary>The items, where it is a list.</summary>
    public IReadOnlyList<DraftValue>? Items { get; }

    /// <summary>The properties, where it is a map; a name may stand once.</summary>
    public IReadOnlyList<DraftProperty>? Properties { get; }

    /// <summary>Where it was written; null for what comes from no file.</summary>
    public Location? At { get; }

    /// <summary>What it is, in words for a message.</summary>
    public string Sort => Text is not null ? "one value" : Items is not null ? "a list" : "a map";
}
