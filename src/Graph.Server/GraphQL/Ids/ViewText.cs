using System.Globalization;
using Graph.Core.Errors;
using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Time;

namespace Graph.Server.GraphQL.Ids;

/// <summary>
/// Views as text, for ids and cursors:
/// <c>asOf=2025-06-02&amp;extent=CERTAIN&amp;atRevision=5&amp;excludeSources=source:a,source:b&amp;minConfidence=0.5</c>,
/// in this order, what is as by default left out. The same view has the same text.
/// </summary>
internal static class ViewText
{
    private const string Shape = "asOf=2025-06-02&extent=CERTAIN&atRevision=5&excludeSources=source:a,source:b&minConfidence=0.5";

    /// <summary>The view as text; empty for the default one.</summary>
    public static string Write(View view) => string.Join('&', Parts(view));

    /// <summary>The view that a text names, its parts in any order.</summary>
    /// <exception cref="InvalidRequestException">It names none.</exception>
    public static View Read(string text)
    {
        var view = new View();
        var seen = new HashSet<string>();
        foreach (var part in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = at < 0 ? (part, "") : (part[..at], part[(at + 1)..]);
            if (!seen.Add(name))
                throw Refusal(part);
            view = name switch
            {
                "asOf" when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
                    view with { AsOf = day },
                "extent" when value is "POSSIBLE" or "CERTAIN" =>
                    view with { Extent = value == "CERTAIN" ? Extent.Certain : Extent.Possible },
                "atRevision" when long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var revision) =>
                    view with { AtRevision = revision },
                "excludeSources" => view with { ExcludeSources = Sources(value.Split(',', StringSplitOptions.RemoveEmptyEntries)) },
                "minConfidence" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var least) =>
                    view with { MinConfidence = Confidence(least) },
                _ => throw Refusal(part),
            };
        }
        return view;

        static InvalidRequestException Refusal(string part) =>
            new(ErrorCodes.InvalidId, $"'{part}' says nothing about a view; an id's view is written like {Shape}.");
    }

    /// <summary>Sources to exclude, checked.</summary>
    public static EquatableList<Key> Sources(IReadOnlyCollection<string> texts) =>
        texts.Count <= View.MaxExcluded
            ? texts.Select(text => ElementId.Key(text, "excludeSources", Kind.Source)).ToEquatableList()
            : throw new InvalidRequestException(ErrorCodes.TooManySources,
            $"excludeSources names {texts.Count} sources; at most {View.MaxExcluded} are allowed.");

    /// <summary>A least confidence, checked.</summary>
    public static double Confidence(double least) =>
        least is >= 0 and <= 1
        ? least
        : throw new InvalidRequestException(ErrorCodes.OutOfRange, FormattableString.Invariant($"minConfidence is {least}; give 0 to 1."));

    private static IEnumerable<string> Parts(View view)
    {
        if (view.AsOf is { } day)
            yield return "asOf=" + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (view.Extent != Extent.Possible)
            yield return "extent=CERTAIN";
        if (view.AtRevision is { } revision)
            yield return FormattableString.Invariant($"atRevision={revision}");
        if (view.ExcludeSources.Count > 0)
            yield return "excludeSources=" + string.Join(',', view.ExcludeSources);
        if (view.MinConfidence is { } least)
            yield return FormattableString.Invariant($"minConfidence={least:R}");
    }
}
