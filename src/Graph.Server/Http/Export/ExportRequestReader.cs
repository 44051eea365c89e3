using System.Globalization;
using Graph.Core.Errors;
using Graph.Core.Extracts;
using Graph.Core.Model;
using Graph.Core.Networks;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Server.GraphQL.Ids;
using Graph.Server.GraphQL.Schema;

namespace Graph.Server.Http.Export;

/// <summary>Reads what is to be exported.</summary>
/// <param name="ontology">The words that filters are written in.</param>
/// <param name="written">How callers write the name of a parameter, for messages: <c>asOf</c> as <c>--as-of</c>.</param>
public sealed class ExportRequestReader(Ontology ontology, Func<string, string> written)
{
    private const int MaxFocus = 1_000;

    private readonly EventFilterReader _filters = new(ontology);

    /// <summary>The request that the parameters mean.</summary>
    /// <exception cref="InvalidRequestException">One is malformed, or two contradict each other.</exception>
    public async ValueTask<ExtractRequest> ReadAsync(ExportParameters given, CancellationToken cancellationToken = default)
    {
        if (given.KnownAt is not null && given.AtRevision is not null)
            throw Contradiction("knownAt", "atRevision", "each names a revision");
        string[] parts = [.. new[] { given.Where is null ? null : "where", given.Process is null ? null : "process", given.Focus.Count == 0
            ? null
            : "focus" }.OfType<string>()];
        if (parts.Length > 1)
            throw Contradiction(parts[0], parts[1], "each tells which part to take");
        if (given.Depth is not null && given.Focus.Count == 0)
            throw new InvalidRequestException(ErrorCodes.InvalidExport,
                $"{written("depth")} is given without {written("focus")}, which it belongs to; give both or neither.");
        return new ExtractRequest
        {
            AsOf = given.AsOf is null ? null : DayOf(given.AsOf),
            KnownAt = given.KnownAt is null
            ? null
            : DateTimeText.Read(given.KnownAt)
            ?? throw Malformed("knownAt", given.KnownAt, "a moment with its offset, like 2025-06-02T14:00:00Z"),
            AtRevision = given.AtRevision is null ? null : RevisionOf(given.AtRevision),
            Scope = await PartAsync(given, cancellationToken).ConfigureAwait(false),
        };
    }

    private async ValueTask<ExtractScope> PartAsync(ExportParameters given, CancellationToken cancellationToken)
    {
        if (given.Where is not null)
            return await _filters.ReadAsync(given.Where, written("where"), cancellationToken).ConfigureAwait(false);
        if (given.Process is not null)
            return new ProcessScope(ElementId.Key(given.Process, written("process"), Kind.Process));
        if (given.Focus.Count == 0)
            return new WholeScope();
        if (given.Focus.Count > MaxFocus)
            throw new InvalidRequestException(ErrorCodes.InvalidExport,
                $"{written("focus")} names {given.Focus.Count} entities; at most {MaxFocus} are allowed.");
        return new FocusScope([.. given.Focus.Select(id => ElementId.Key(id, written("focus"), [.. Kinds.Entities])).Distinct()],
            given.Depth is null ? 1 : DepthOf(given.Depth));
    }

    private DateOnly DayOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : throw Malformed("asOf", text, "a day that exists, like 2025-06-02");

    private long RevisionOf(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
        ? revision
        : throw Malformed("atRevision", text, "a whole number, as revisions are told by graph stats");

    private int DepthOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var depth) && depth <= NetworkRequest.MaxDepth
        ? depth
        : throw Malformed("depth", text, $"a whole number from 0 to {NetworkRequest.MaxDepth}");

    private InvalidRequestException Malformed(string name, string text, string wanted) =>
        new(ErrorCodes.InvalidExport, $"{written(name)} is '{(text.Length > 60 ? text[..60] + "…" : text)}'; write {wanted}.");

    private InvalidRequestException Contradiction(string one, string other, string why) =>
        new(ErrorCodes.InvalidExport, $"{written(one)} and {written(other)} are both given; give one of them: {why}.");
}
