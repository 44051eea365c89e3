using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Graph.Core.Model;

namespace Graph.Core.Extracts;

/// <summary>What an exported file is: enough to check it, to make it again, and to cite it. Of the same extract, the same text.</summary>
public sealed record ExtractManifest
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>A manifest.</summary>
    /// <param name="extract">What was written.</param>
    /// <param name="format">The format's name: <c>cypher</c>.</param>
    /// <param name="plain">Whether without the record keeping.</param>
    /// <param name="program">The program and its version.</param>
    /// <param name="elements">How many elements of each kind were written.</param>
    /// <param name="bytes">The length of the file.</param>
    /// <param name="sha256">The SHA-256 of the file, in lower-case hexadecimal digits.</param>
    public ExtractManifest(Extract extract, string format, bool plain, string program, IReadOnlyDictionary<Kind, long> elements, long bytes,
        string sha256)
    {
        (Format, Plain, Program, Bytes, Sha256, Complete) = (format, plain, program, bytes, sha256, extract.IsComplete);
        View = new PinnedView(extract.View.AsOf, extract.View.Extent.ToString().ToUpperInvariant(), extract.Revision, TimeOf(extract.At));
        Selection = extract.Part switch
        {
            EventScope events => new ChosenPart { Where = events.Where },
            ProcessScope parts => new ChosenPart { Process = parts.Process.Value },
            FocusScope focus => new ChosenPart { Focus = [.. focus.Focus.Select(key => key.Value)], Depth = focus.Depth },
            _ => null,
        };
        Elements = elements.OrderBy(pair => pair.Key).ToDictionary(pair => pair.Key.Prefix(), pair => pair.Value);
        Cite = $"{extract.Describe()}, {elements.Values.Sum().ToString("N0", CultureInfo.InvariantCulture)} elements, exported as {format}{(plain ? " without the record keeping" : "")} by {program}; SHA-256 {sha256}.";
    }

    /// <summary>The format's name.</summary>
    public string Format { get; }

    /// <summary>Whether the record keeping was left out.</summary>
    public bool Plain { get; }

    /// <summary>The program that wrote it, and its version.</summary>
    public string Program { get; }

    /// <summary>The view that it shows.</summary>
    public PinnedView View { get; }

    /// <summary>Which part of the view it is; null is all.</summary>
    public ChosenPart? Selection { get; }

    /// <summary>Whether no bound of a walk cut anything off.</summary>
    public bool Complete { get; }

    /// <summary>How many elements of each kind it has, those that it has any of.</summary>
    public IReadOnlyDictionary<string, long> Elements { get; }

    /// <summary>The length of the file.</summary>
    public long Bytes { get; }

    /// <summary>The SHA-256 of the file.</summary>
    public string Sha256 { get; }

    /// <summary>A sentence to cite it by.</summary>
    public string Cite { get; }

    /// <summary>As JSON, with a line feed at the end.</summary>
    public byte[] ToJson() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Shape), (byte)'\n'];

    private static string? TimeOf(DateTimeOffset at) => at == DateTimeOffset.MinValue ? null : ExtractText.Time(at);

    /// <summary>A view, pinned to its revision.</summary>
    /// <param name="AsOf">The day whose world is seen; null makes no cut.</param>
    /// <param name="Extent">Whether an uncertain date may count (POSSIBLE).</param>
    /// <param name="AtRevision">The revision.</param>
    /// <param name="KnownAt">When that revision was recorded; null for revision 0.</param>
    public sealed record PinnedView(DateOnly? AsOf, string Extent, long AtRevision, string? KnownAt);

    /// <summary>A part of a view, as it was asked for.</summary>
    public sealed record ChosenPart
    {
        /// <summary>The filter of events.</summary>
        public JsonElement? Where { get; init; }

        /// <summary>The process.</summary>
        public string? Process { get; init; }

        /// <summary>Where a walk started.</summary>
        public IReadOnlyList<string>? Focus { get; init; }

        /// <summary>How far it went.</summary>
        public int? Depth { get; init; }
    }
}
