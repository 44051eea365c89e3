using System.Globalization;
using Graph.Core.Extracts;
using Graph.Core.Model;
using Graph.Core.Networks;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Server.GraphQL.Ids;
using Graph.Server.GraphQL.Schema;

namespace Graph.Server.Http.Export;

/// <summary>Reads the view and the part to export from <see cref="ExportParameters"/>.</summary>
/// <param name="ontology">The terms that filters may use.</param>
/// <param name="written">The name of a parameter as callers write it, for messages: <c>asOf</c> or <c>--as-of</c>.</param>
public sealed class ExportRequestReader(Ontology ontology, Func<ExportParameter, string> written)
{
    private const string Code = "INVALID_EXPORT";
    private const int MaxFocus = 1_000;

    /// <summary>The request that the parameters make.</summary>
    /// <param name="given">The values of a parameter; empty where it is not given.</param>
    /// <exception cref="InvalidRequestException">A value is malformed, or two parameters contradict each other.</exception>
    public ExtractRequest Read(Func<ExportParameter, IReadOnlyList<string>> given)
    {
        var (asOf, knownAt, revision) =
            (One(ExportParameters.AsOf), One(ExportParameters.KnownAt), One(ExportParameters.AtRevision));
        if (knownAt is not null && revision is not null)
            throw Contradiction(ExportParameters.KnownAt, ExportParameters.AtRevision, "each names a revision");
        return new ExtractRequest
        {
            AsOf = asOf is null ? null : DayOf(asOf),
            KnownAt = knownAt is null ? null : TimeOf(knownAt),
            AtRevision = revision is null ? null : RevisionOf(revision),
            Scope = ScopeOf(One(ExportParameters.Where), One(ExportParameters.Process), given(ExportParameters.Focus),
                One(ExportParameters.Depth)),
        };

        string? One(ExportParameter parameter) => given(parameter).FirstOrDefault();
    }

    private ExtractScope ScopeOf(string? where, string? process, IReadOnlyList<string> focus, string? depth)
    {
        ExportParameter[] chosen =
        [
            .. where is null ? [] : (ExportParameter[])[ExportParameters.Where],
            .. process is null ? [] : (ExportParameter[])[ExportParameters.Process],
            .. focus.Count == 0 ? [] : (ExportParameter[])[ExportParameters.Focus],
        ];
        if (chosen is [var one, var other, ..])
            throw Contradiction(one, other, "each chooses the part to export");
        if (depth is not null && focus.Count == 0)
            throw new InvalidRequestException(Code,
                $"{written(ExportParameters.Depth)} is given without {written(ExportParameters.Focus)}; give both or neither.");
        if (where is not null)
            return EventFilterReader.Read(where, written(ExportParameters.Where), ontology);
        if (process is not null)
            return new ProcessScope(ElementId.Key(process, written(ExportParameters.Process), Kind.Process));
        return focus.Count == 0 ? new WholeScope() : FocusOf(focus, depth);
    }

    private FocusScope FocusOf(IReadOnlyList<string> focus, string? depth)
    {
        var name = written(ExportParameters.Focus);
        if (focus.Count > MaxFocus)
            throw new InvalidRequestException(Code, $"{name} names {focus.Count} entities; at most {MaxFocus} are allowed.");
        return new FocusScope([.. focus.Select(id => ElementId.Key(id, name, [.. Kinds.Entities])).Distinct()],
            depth is null ? 1 : DepthOf(depth));
    }

    private DateOnly DayOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Malformed(ExportParameters.AsOf, text, "a day that exists, like 2025-06-02");

    private DateTimeOffset TimeOf(string text) => DateTimeText.Read(text)
        ?? throw Malformed(ExportParameters.KnownAt, text, "a moment with its offset, like 2025-06-02T14:00:00Z");

    private long RevisionOf(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
        ? revision
        : throw Malformed(ExportParameters.AtRevision, text, "a whole number, such as the last revision that graph stats prints");

    private int DepthOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var depth) && depth <= NetworkRequest.MaxDepth
            ? depth
            : throw Malformed(ExportParameters.Depth, text, $"a whole number from 0 to {NetworkRequest.MaxDepth}");

    private InvalidRequestException Malformed(ExportParameter parameter, string text, string wanted) =>
        new(Code, $"{written(parameter)} is '{(text.Length > 60 ? text[..60] + "…" : text)}'; write {wanted}.");

    private InvalidRequestException Contradiction(ExportParameter one, ExportParameter other, string why) =>
        new(Code, $"{written(one)} and {written(other)} are both given; give one of them: {why}.");
}
