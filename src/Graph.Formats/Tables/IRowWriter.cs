using System.Buffers;
using Graph.Core.Storage;

namespace Graph.Formats.Tables;

/// <summary>
/// Writes the rows of an answer one by one, in UTF-8: <see cref="Begin"/>, then <see cref="Row"/> for each, then <see cref="End"/> or
/// <see cref="Fail"/>. Values are of the types that <see cref="ICypherRows"/> lists.
/// </summary>
public interface IRowWriter
{
    /// <summary>
    /// Whether the format can say that rows are missing. If not, an incomplete answer must be aborted.
    /// </summary>
    bool CanTellEnd { get; }

    /// <summary>Writes the beginning of the answer.</summary>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="warnings">The warnings about the query; left out if the format has no place for them.</param>
    /// <param name="output">The output.</param>
    void Begin(IReadOnlyList<string> columns, IReadOnlyList<string> warnings, IBufferWriter<byte> output);

    /// <summary>Writes a row.</summary>
    void Row(IReadOnlyList<object?> values, IBufferWriter<byte> output);

    /// <summary>Writes the end of the answer.</summary>
    /// <param name="isCut">Whether a limit left out rows.</param>
    /// <param name="output">The output.</param>
    void End(bool isCut, IBufferWriter<byte> output);

    /// <summary>Writes that the answer failed, if the format can say so.</summary>
    void Fail(string code, string message, IBufferWriter<byte> output);
}
