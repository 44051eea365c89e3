using System.Text.RegularExpressions;

namespace Graph.Formats.Export;

/// <summary>A table of export formats, by name.</summary>
public sealed partial class ExportFormats
{
    /// <summary>A table.</summary>
    /// <param name="formats">The formats, in the order of help.</param>
    /// <exception cref="ArgumentException">Two formats share a name, or a name is malformed.</exception>
    public ExportFormats(params IReadOnlyList<IExportFormat> formats)
    {
        if (formats.FirstOrDefault(format => !NameShape().IsMatch(format.Name)) is { } malformed)
            throw new ArgumentException($"The format name '{malformed.Name}' is malformed; write lower-case letters, digits and hyphens.",
                nameof(formats));
        if (formats.CountBy(format => format.Name).FirstOrDefault(name => name.Value > 1).Key is { } twice)
            throw new ArgumentException($"The format name '{twice}' is given twice; names must differ.", nameof(formats));
        All = formats;
    }

    /// <summary>The formats, in the order of help.</summary>
    public IReadOnlyList<IExportFormat> All { get; }

    /// <summary>The format of that name, or null.</summary>
    public IExportFormat? Find(string? name) => All.FirstOrDefault(format => format.Name == name);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex NameShape();
}
