using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Recording.Rules;

namespace Graph.Core.Authoring;

/// <summary>The puts of a batch, each key once.</summary>
internal sealed class PutList(ICollection<Problem> problems)
{
    private readonly Dictionary<Key, (Location? At, bool IsOwn)> _taken = [];
    private readonly List<Put> _puts = [];

    /// <summary>The put added last.</summary>
    public Put Last => _puts[^1];

    /// <summary>All of them: entities, then facts, then citations, each as added.</summary>
    public IReadOnlyList<Put> InOrder() => [.. _puts.OrderBy(put => put.Element.Kind.IsEntity() ? 0 : put.Element.Kind.IsFact() ? 1 : 2)];

    /// <summary>Adds an element whose key was taken before.</summary>
    public void Add(Put put) => _puts.Add(put);

    /// <summary>Adds a fact or a citation; false where an alike one is there already, which is then noted.</summary>
    public bool TryAdd(Put put)
    {
        if (!TryTake(put.Element.Key, put.At, put.HasOwnKey))
            return false;
        Add(put);
        return true;
    }

    /// <summary>Takes a key; false where it is taken, which is then noted.</summary>
    public bool TryTake(Key key, Location? at, bool isOwn = true)
    {
        if (_taken.TryAdd(key, (at, isOwn)))
            return true;
        var first = _taken[key];
        var problem = KeyRule.Repeated(key, first.At, isOwn && first.IsOwn);
        problems.Add(new(problem.Code, problem.Message, problem.Hint, key.Value, problem.Property, at));
        return false;
    }
}
