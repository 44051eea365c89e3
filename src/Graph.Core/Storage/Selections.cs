using Graph.Core.Model;

namespace Graph.Core.Storage;

/// <summary>
/// What is wanted at one level, by the kind of element found there. A kind without an entry is wanted with key and kind only.
/// </summary>
public sealed class Selections
{
    private readonly Selection?[] _byKind = new Selection?[Kinds.All.Count];

    /// <summary>The same for every kind.</summary>
    public static Selections All(Selection selection)
    {
        var all = new Selections();
        foreach (var kind in Kinds.All)
            all[kind] = selection;
        return all;
    }

    /// <summary>What is wanted of a kind.</summary>
    public Selection this[Kind kind]
    {
        get => _byKind[(int)kind] ?? Selection.KeyOnly;
        set => _byKind[(int)kind] = value;
    }
}
