using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Graph.Core.Model;

namespace Graph.Core.Extracts;

/// <summary>
/// Describes an exported file: enough to check it, to make it again, and to cite it. The same extract always gives the same manifest.
/// </summary>
public sealed record ExtractManifest
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>A manifest.</summary>
    /// <param name="extract">The extract that was written.</param>
    /// <param name="format">The format's name: <c>cypher</c>.</param>
    /// <param name="options">The format's own options, by name, and whether each was switched on.</param>
    /// <param name="program">The program and its version.</param>
    /// <param name="elements">The number of elements of each kind in the file.</param>
    /// <param name="bytes">The length of the file.</param>
    /// <param name="sha256">The SHA-256 of the file, in lower-case hexadecimal digits.</param>
    /// <param name="remark">The effect of the options in words, for the citation: <c>without the record keeping</c>. Null: none.</param>
    public ExtractManifest(Extract extract, string format, IReadOnlyDictionary<string, bool> options, string program,
        IReadOnlyDictionary<Kind, long> elements, long bytes, string sha256, string? remark = null)
    {
        (Format, Options, Program, Bytes, Sha256, Complete) = (format, options, program, bytes, sha256, extract.IsComplete);
        View = new PinnedView(extract.View.AsOf, extract.View.Extent.ToString().ToUpperInvariant(), extract.Revision, TimeOf(extract.At));
        Selection = extract.Part switch
        {
            EventScope events => new ChosenPart { Where = events.Where },
            ProcessScope parts => new ChosenPart { Process = parts.Process.Value },
            FocusScope focus => new ChosenPart { Focus = [.. focus.Focus.Select(key => key.Value)], Depth = focus.Depth },
            _ => null,
        };
        Elements = elements.OrderBy(pair => pair.Key).ToDictionary(pair => pair.Key.Prefix(), pair => pair.Value);
        var count = elements.Values.Sum().ToString("N0", CultureInfo.InvariantCulture);
        var exported = remark is null ? format : $"{format} {remark}";
        Cite = $"{extract.Describe()}, {count} elements, exported as {exported} by {program}; SHA-256 {sha256}.";
    }

    /// <summary>The format's name.</summary>
    public string Format { get; }

    /// <summary>The format's own options, by name, and whether each was switched on. In JSON they stand after the format.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, bool> Options { get; }

    /// <summary>The program that wrote the file, and its version.</summary>
    public string Program { get; }

    /// <summary>The view that the file shows.</summary>
    public PinnedView View { get; }

    /// <summary>The part of the view in the file; null: all of it.</summary>
    public ChosenPart? Selection { get; }

    /// <summary>Whether the part was read in full: no limit of an expansion cut anything off.</summary>
    public bool Complete { get; }

    /// <summary>The number of elements of each kind. Kinds without elements are left out.</summary>
    public IReadOnlyDictionary<string, long> Elements { get; }

    /// <summary>The length of the file.</summary>
    public long Bytes { get; }

    /// <summary>The SHA-256 of the file.</summary>
    public string Sha256 { get; }

    /// <summary>A sentence that cites the file.</summary>
    public string Cite { get; }

    /// <summary>The manifest as JSON, with a line feed at the end.</summary>
    public byte[] ToJson()
    {
        var json = JsonSerializer.SerializeToNode(this, Shape)!.AsObject();
        foreach (var (index, (name, isOn)) in Options.Index())
            json.Insert(index + 1, name, isOn);
        return [.. JsonSerializer.SerializeToUtf8Bytes(json, Shape), (byte)'\n'];
    }

    private static string? TimeOf(DateTimeOffset at) => at == DateTimeOffset.MinValue ? null : ExtractText.Time(at);

    /// <summary>A view, pinned to its revision.</summary>
    /// <param name="AsOf">The day at which the graph is shown; null: every validity.</param>
    /// <param name="Extent">The reading of uncertain dates: POSSIBLE or CERTAIN.</param>
    /// <param name="AtRevision">The revision.</param>
    /// <param name="KnownAt">The time at which that revision was recorded; null for revision 0.</param>
    public sealed record PinnedView(DateOnly? AsOf, string Extent, long AtRevision, string? KnownAt);

    /// <summary>A part of a view, as it was requested.</summary>
    public sealed record ChosenPart
    {
        /// <summary>The filter of events.</summary>
        public JsonElement? Where { get; init; }

        /// <summary>The process.</summary>
        public string? Process { get; init; }

        /// <summary>The entities that an expansion started from.</summary>
        public IReadOnlyList<string>? Focus { get; init; }

        /// <summary>The depth of the expansion, in facts.</summary>
        public int? Depth { get; init; }
    }
}
