using System.Security.Cryptography;
using System.Text;
using Graph.Core.Extracts;

namespace Graph.Neo4j.Export;

/// <summary>A script that is being written: collects statements, sends them to a sink in pieces, and counts and hashes the bytes.</summary>
internal sealed class Script(ExtractSink sink) : IDisposable
{
    private const int Piece = 64 * 1024;

    private readonly StringBuilder _text = new();
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _bytes = [];

    /// <summary>The text that whole lines are appended to.</summary>
    public StringBuilder Text => _text;

    /// <summary>The number of bytes sent.</summary>
    public long Length { get; private set; }

    /// <summary>Sends the appended text if there is enough of it.</summary>
    public ValueTask FlushAsync(CancellationToken cancellationToken) =>
        _text.Length >= Piece ? FlushAllAsync(cancellationToken) : ValueTask.CompletedTask;

    /// <summary>Sends all appended text.</summary>
    public async ValueTask FlushAllAsync(CancellationToken cancellationToken)
    {
        var limit = Encoding.UTF8.GetMaxByteCount(_text.Length);
        if (_bytes.Length < limit)
            _bytes = new byte[limit];
        var length = Encoding.UTF8.GetBytes(_text.ToString(), _bytes);
        _text.Clear();
        _hash.AppendData(_bytes.AsSpan(0, length));
        Length += length;
        await sink(_bytes.AsMemory(0, length), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The SHA-256 of the bytes sent.</summary>
    public string Sha256() => Convert.ToHexStringLower(_hash.GetCurrentHash());

    public void Dispose() => _hash.Dispose();
}
