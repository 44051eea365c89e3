using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Graph.Core.Model;

namespace Graph.Core.Extracts;

/// <summary>
/// A set of very many keys. Each is kept as 128 bits of its SHA-256, which takes a tenth of the memory and does not collide.
/// </summary>
internal sealed class KeySet
{
    private readonly HashSet<UInt128> _prints = [];

    public int Count => _prints.Count;

    public bool Add(Key key) => _prints.Add(PrintOf(key));

    public bool Contains(Key key) => _prints.Contains(PrintOf(key));

    private static UInt128 PrintOf(Key key)
    {
        Span<byte> text = stackalloc byte[Key.MaxLength];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text[..Encoding.UTF8.GetBytes(key.Value, text)], hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
