using Graph.Core.Model;

namespace Graph.Core.Storage;

/// <summary>
/// The selections at one level, by kind of element. For a kind without an entry, only key and kind are selected.
/// </summary>
public sealed class Selections
{
    private readonly Selection?[] _byKind = new Selection?[Kinds.All.Count];

    /// <summary>Returns the same selection for every kind.</summary>
    public static Selections All(Selection selection)
    {
        var all = new Selections();
        foreach (var kind in Kinds.All)
            all[kind] = selection;
        return all;
    }

    /// <summary>The selection for a kind.</summary>
    public Selection this[Kind kind]
    {
        get => _byKind[(int)kind] ?? Selection.KeyOnly;
        set => _byKind[(int)kind] = value;
    }
}
