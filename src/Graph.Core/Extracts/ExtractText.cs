using System.Globalization;

namespace Graph.Core.Extracts;

/// <summary>Describes extracts in words.</summary>
public static class ExtractText
{
    /// <summary>The part, the view and the revision of an extract, as the beginning of a sentence.</summary>
    public static string Describe(this Extract extract)
    {
        var part = extract.Part switch
        {
            EventScope events => $"The events that pass {events.Where.GetRawText().ReplaceLineEndings(" ")}",
            ProcessScope parts => $"The parts of {parts.Process}",
            FocusScope focus => FormattableString.Invariant($"What lies within {focus.Depth} of {string.Join(", ", focus.Focus)}")
                + (extract.IsComplete ? "" : ", cut at the bounds of a walk"),
            _ => "Everything",
        };
        var day = extract.View.AsOf is { } asOf ? $", as of {asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "";
        return extract.Revision == 0
            ? $"{part}{day}, at revision 0 of the record"
            : FormattableString.Invariant($"{part}{day}, as the record held it at revision {extract.Revision} ({Time(extract.At)})");
    }

    /// <summary>A time, UTC, to the millisecond, as revisions have it.</summary>
    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
