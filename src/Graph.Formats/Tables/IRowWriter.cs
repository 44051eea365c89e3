using System.Buffers;
using Graph.Core.Storage;

namespace Graph.Formats.Tables;

/// <summary>
/// Writes the rows of an answer one by one, in UTF-8, and holds none back: <see cref="Begin"/>, then <see cref="Row"/> for each, then
/// <see cref="End"/> or <see cref="Fail"/>. Values are those that <see cref="ICypherRows"/> tells.
/// </summary>
public interface IRowWriter
{
    /// <summary>
    /// Whether the format has a place to tell that rows are missing; without one, an answer that is not whole must be broken off.
    /// </summary>
    bool CanTellEnd { get; }

    /// <summary>Writes what stands before the first row.</summary>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="warnings">What is remarked about the question; lost where the format has no place for it.</param>
    /// <param name="output">Where to.</param>
    void Begin(IReadOnlyList<string> columns, IReadOnlyList<string> warnings, IBufferWriter<byte> output);

    /// <summary>Writes a row.</summary>
    void Row(IReadOnlyList<object?> values, IBufferWriter<byte> output);

    /// <summary>Writes what stands after the last row.</summary>
    /// <param name="isCut">Whether there were more rows than may be.</param>
    /// <param name="output">Where to.</param>
    void End(bool isCut, IBufferWriter<byte> output);

    /// <summary>Writes that the rest does not come, where the format can tell.</summary>
    void Fail(string code, string message, IBufferWriter<byte> output);
}
