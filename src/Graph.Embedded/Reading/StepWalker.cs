using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Embedded.Calls;

namespace Graph.Embedded.Reading;

/// <summary>Takes one step over visible facts, as numbers of elements.</summary>
internal sealed class StepWalker
{
    private readonly Step _step;
    private readonly Query _query = new(fromNode: true);
    private readonly Statement? _statement;

    public StepWalker(Question question, Step step)
    {
        _step = step;
        var far = Ends.Column(step.Fact, step.Far);
        if (far == 0)
            return;
        var source = FactsReader.Of(question, _query, step.Fact, [step.Near], step.Where);
        var end = $"e.e{far}";
        // Of the ends of a visible fact only where a stance was stated may be hidden.
        if (step.Far == End.StatedAt)
            source.Where.Add(question.Sight.Element(_query, Kind.Event, "w", end).Exists);
        _statement = question.Connection.Prepare($"SELECT {end} FROM {source.From} WHERE {source.Conditions} AND {end} IS NOT NULL");
    }

    /// <summary>What the step leads to; a closure repeats it from what it led to.</summary>
    public HashSet<long> Lead(long start)
    {
        var found = new HashSet<long>();
        var next = new Queue<long>([start]);
        while (next.TryDequeue(out var node) && found.Count < Step.MostInClosure)
        {
            foreach (var far in Once(node))
                if (found.Add(far) && _step.Closure)
                    next.Enqueue(far);
        }
        if (_step.IncludeSelf)
            found.Add(start);
        return found;
    }

    private List<long> Once(long node)
    {
        var found = new List<long>();
        if (_statement is null)
            return found;
        _query.Bind(_statement, node);
        while (_statement.Step())
            found.Add(_statement.Long(0));
        return found;
    }
}
