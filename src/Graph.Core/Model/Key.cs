using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Graph.Core.Model;

/// <summary>
/// The permanent, readable name of an element: <c>actor:ukraine</c>, <c>relation:held_at:event:x~place:y</c>.
/// It begins with its kind, holds only <c>a-z 0-9 - . _ ~ :</c> and is at most <see cref="MaxLength"/> characters long.
/// Made once and never changed. <c>default(Key)</c> is no key and must not be used.
/// </summary>
public readonly record struct Key : IComparable<Key>
{
    /// <summary>The longest key, in characters.</summary>
    public const int MaxLength = 256;

    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-._~:");

    // Kept, since a key is looked up many times over and is long.
    private readonly int _hash;

    private Key(string value, Kind kind)
    {
        Value = value;
        Kind = kind;
        _hash = value.GetHashCode(StringComparison.Ordinal);
    }

    /// <summary>The key as text.</summary>
    public string Value { get; }

    /// <summary>The kind of the element, told by the key's first word.</summary>
    public Kind Kind { get; }

    /// <summary>The part after the kind: <c>ukraine</c> of <c>actor:ukraine</c>.</summary>
    public string Local => Value[(Kind.Prefix().Length + 1)..];

    /// <summary>The key, parsed.</summary>
    /// <exception cref="FormatException">It is not a key; the message says why and what to write.</exception>
    public static Key Parse(string text) =>
        TryParse(text, out var key, out var problem) ? key : throw new FormatException(problem.ToString());

    /// <summary>Parses a key.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Key key) => TryParse(text, out key, out _);

    /// <summary>Parses a key; <paramref name="problem"/> quotes the value and says how to correct it.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Key key, [NotNullWhen(false)] out ModelProblem? problem)
    {
        key = default;
        problem = Check(text, out var kind);
        if (problem is not null)
            return false;
        key = new Key(text!, kind);
        return true;
    }

    /// <summary>
    /// The fixed tie-break of every order, the same on every store: a 64-bit FNV-1a hash of the key's UTF-8 text,
    /// finished by the MurmurHash3 mixer so that near keys lie far apart.
    /// </summary>
    public long Tie()
    {
        var hash = 14695981039346656037UL;
        foreach (var c in Value)
            hash = (hash ^ c) * 1099511628211UL;
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53UL;
        return (long)(hash ^ (hash >> 33));
    }

    /// <inheritdoc/>
    public bool Equals(Key other) => Value == other.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <inheritdoc/>
    public int CompareTo(Key other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static ModelProblem? Check(string? text, out Kind kind)
    {
        kind = default;
        if (string.IsNullOrEmpty(text))
            return new("A key is empty.", "Write one like actor:ukraine.");
        if (text.Length > MaxLength)
            return new($"The key '{text[..40]}…' has {text.Length} characters.", $"At most {MaxLength} are allowed.");
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon == text.Length - 1)
            return new($"'{text}' is not a key.", "Write its kind, a colon and a name, like actor:ukraine.");
        if (text.AsSpan().IndexOfAnyExcept(Allowed) is >= 0 and var at)
            return new($"The key '{text}' contains '{text[at]}'.", "Only a-z 0-9 - . _ ~ : are allowed.");
        if (Kinds.FromPrefix(text.AsSpan(0, colon)) is not { } found)
            return new($"The key '{text}' begins with '{text[..colon]}', which is not a kind.",
                $"Begin with one of {string.Join(", ", Kinds.All.Select(k => k.Prefix()))}.");
        kind = found;
        return null;
    }
}
