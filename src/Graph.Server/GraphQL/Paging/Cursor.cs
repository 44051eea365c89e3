using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Graph.Core.Errors;
using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;

namespace Graph.Server.GraphQL.Paging;

/// <summary>
/// Cursors: a position with the fingerprint of the list that it belongs to (field, where, order, view and whatever else selects
/// its rows), as base64url. The element that a nested list hangs on is no part of it: a page's arguments are the same for all.
/// </summary>
internal static class Cursor
{
    /// <summary>The position as a cursor.</summary>
    public static string Write(Position position, string fingerprint)
    {
        string?[] parts = [fingerprint, position.Tie.ToString(CultureInfo.InvariantCulture), .. position.Values.Select(Text)];
        return Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(parts));
    }

    /// <summary>The position in a cursor.</summary>
    /// <param name="cursor">The cursor.</param>
    /// <param name="fingerprint">The fingerprint of the list that it is used with.</param>
    /// <param name="types">The types of its values: <c>long</c>, <c>double</c> or <c>string</c>.</param>
    /// <param name="argument">The argument, for messages.</param>
    /// <exception cref="InvalidRequestException">It is none, or another list's.</exception>
    public static Position Read(string cursor, string fingerprint, IReadOnlyList<Type> types, string argument)
    {
        var parts = Parts(cursor) ?? throw Refusal("is no cursor");
        if (parts.Length < 2 || parts[0] is null
            || !long.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var tie))
            throw Refusal("is no cursor");
        if (parts[0] != fingerprint)
            throw Refusal("belongs to another list, or to the same one with another where, order or view");
        if (parts.Length != types.Count + 2)
            throw Refusal("is no cursor");
        var values = new object?[types.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = Value(parts[i + 2], types[i], out var ok) is var value && ok ? value : throw Refusal("is no cursor");
        return new Position(values, tie);

        InvalidRequestException Refusal(string what) =>
            new(ErrorCodes.InvalidCursor,
            $"{argument}: '{(cursor.Length > 60 ? cursor[..60] + "…" : cursor)}' {what}; take cursors from pageInfo or edges of the very "
                + "list, asked with the same where, order and view.");
    }

    private static string?[]? Parts(string cursor)
    {
        if (cursor.Length > 2_000)
            return null;
        try
        {
            return JsonSerializer.Deserialize<string?[]>(Base64Url.DecodeFromChars(cursor));
        }
        catch (Exception e) when (e is FormatException or JsonException or DecoderFallbackException)
        {
            return null;
        }
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static object? Value(string? text, Type type, out bool ok)
    {
        ok = true;
        if (text is null)
            return null;
        if (type == typeof(string))
            return text;
        if (type == typeof(double) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number))
            return Numbers.Plain(number);
        if (type == typeof(long) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return whole;
        ok = false;
        return null;
    }
}
