using System.Collections;

namespace Graph.Core.Model;

/// <summary>
/// The ends of a fact or citation that are given, at most three, in the order of <see cref="End"/>. A value, since recording looks at the
/// ends of everything many times over.
/// </summary>
public readonly struct EndList : IReadOnlyList<(End End, Key Key)>
{
    private readonly (End End, Key Key) _first;
    private readonly (End End, Key Key) _second;
    private readonly (End End, Key Key) _third;

    /// <summary>Those of the three that have a key.</summary>
    public EndList((End End, Key? Key) first, (End End, Key? Key) second, (End End, Key? Key) third = default)
    {
        Span<(End, Key)> given = [default, default, default];
        foreach (var (end, key) in (ReadOnlySpan<(End, Key?)>)[first, second, third])
            if (key is { } there)
                given[Count++] = (end, there);
        (_first, _second, _third) = (given[0], given[1], given[2]);
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    public (End End, Key Key) this[int index] => index switch
    {
        0 when Count > 0 => _first,
        1 when Count > 1 => _second,
        2 when Count > 2 => _third,
        _ => throw new ArgumentOutOfRangeException(nameof(index), index, "There are fewer ends."),
    };

    /// <summary>Goes through them.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<(End End, Key Key)> IEnumerable<(End End, Key Key)>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes through the ends.</summary>
    public struct Enumerator : IEnumerator<(End End, Key Key)>
    {
        private readonly EndList _ends;
        private int _at;

        internal Enumerator(EndList ends) => (_ends, _at) = (ends, -1);

        /// <inheritdoc/>
        public readonly (End End, Key Key) Current => _ends[_at];

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => ++_at < _ends.Count;

        /// <inheritdoc/>
        public void Reset() => _at = -1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
