using System.Security.Cryptography;
using System.Text;
using Graph.Core.Authoring;
using Graph.Core.Recording;

namespace Graph.Formats.Dossiers;

/// <summary>
/// Reads dossiers in YAML, or in JSON with the same structure. It checks only the form; <see cref="BatchBuilder"/> checks the rest.
/// </summary>
public static class DossierReader
{
    /// <summary>The largest file, in bytes: 64 MiB.</summary>
    public const int MaxBytes = 64 << 20;

    /// <summary>The dossier in a file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no permission to read the file.</exception>
    public static Dossier ReadFile(string path)
    {
        using var stream = File.OpenRead(path);
        return Read(stream, path);
    }

    /// <summary>The dossier in a stream of UTF-8, read to its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="file">The file's name, for problems.</param>
    public static Dossier Read(Stream stream, string file)
    {
        using var buffer = new MemoryStream();
        var block = new byte[1 << 16];
        for (int read; buffer.Length <= MaxBytes && (read = stream.Read(block)) > 0;)
            buffer.Write(block, 0, read);
        return buffer.Length > MaxBytes
            ? Unreadable(file, new(ProblemCode.TooLarge, $"The file has more than {MaxBytes} bytes.", "Split it into several dossiers.",
            At: new(file, 1, 1)))
            : Read(buffer.GetBuffer().AsSpan(0, (int)buffer.Length), file);
    }

    /// <summary>The dossier in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The file's name, for problems.</param>
    public static Dossier Read(string text, string file)
    {
        var problems = new List<Problem>();
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
        var root = YamlValues.Read(file, text, problems);
        return root is null
            ? new() { File = file, Name = "", Drafts = [], Problems = problems, Digest = digest }
            : new DossierOutline(file, problems).Read(root, digest);
    }

    private static Dossier Read(ReadOnlySpan<byte> bytes, string file)
    {
        var text = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        try
        {
            return Read(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(text), file);
        }
        catch (DecoderFallbackException exception)
        {
            var line = 1 + text[..Math.Clamp(exception.Index, 0, text.Length)].Count((byte)'\n');
            return Unreadable(file, new(ProblemCode.Malformed, "The file is not UTF-8.", "Save it as UTF-8.", At: new(file, line, 1)));
        }
    }

    private static Dossier Unreadable(string file, Problem problem) =>
        new() { File = file, Name = "", Drafts = [], Problems = [problem], Digest = "" };
}
