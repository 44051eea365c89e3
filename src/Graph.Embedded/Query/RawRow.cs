using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Embedded.Query;

/// <summary>A row that was read, before its hops are followed. An end is 0 if there is none, or none is wanted.</summary>
internal readonly record struct RawRow(long Id, Key Key, Selection Selection, object?[] Values, long E1, long E2, long E3,
    bool Retracted = false)
{
    public long End(int column) => column switch { 1 => E1, 2 => E2, _ => E3 };
}
