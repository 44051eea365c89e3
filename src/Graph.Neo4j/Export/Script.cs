using System.Security.Cryptography;
using System.Text;
using Graph.Core.Extracts;

namespace Graph.Neo4j.Export;

/// <summary>The script while it is written: gathers statements, hands them on in pieces, counts and hashes what was handed on.</summary>
internal sealed class Script(ExtractSink sink) : IDisposable
{
    private const int Piece = 64 * 1024;

    private readonly StringBuilder _text = new();
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _bytes = [];

    /// <summary>Where whole lines are appended.</summary>
    public StringBuilder Text => _text;

    /// <summary>How many bytes were handed on.</summary>
    public long Length { get; private set; }

    /// <summary>Hands on what was appended, once it is worth it.</summary>
    public ValueTask FlushAsync(CancellationToken cancellationToken) =>
        _text.Length >= Piece ? FlushAllAsync(cancellationToken) : ValueTask.CompletedTask;

    /// <summary>Hands on all that was appended.</summary>
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

    /// <summary>The SHA-256 of what was handed on.</summary>
    public string Sha256() => Convert.ToHexStringLower(_hash.GetCurrentHash());

    public void Dispose() => _hash.Dispose();
}
