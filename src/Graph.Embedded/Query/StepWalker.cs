using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Embedded.Schema;
using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Query;

/// <summary>Takes one step over visible facts, as numbers of elements.</summary>
internal sealed class StepWalker
{
    private readonly Step _step;
    private readonly SqlBuilder _sql = new(fromNode: true);
    private readonly PreparedCommand? _command;

    public StepWalker(QueryContext context, Step step)
    {
        _step = step;
        var far = EndColumns.Column(step.Fact, step.Far);
        if (far == 0)
            return;
        var source = FactsReader.Of(context, _sql, step.Fact, [step.Near], step.Where);
        var end = $"e.e{far}";
        // Of the ends of a visible fact only where a stance was stated may be hidden.
        if (step.Far == End.StatedAt)
            source.Where.Add(context.View.Element(_sql, Kind.Event, "w", end).Exists);
        _command = context.Connection.Prepare($"SELECT {end} FROM {source.From} WHERE {source.Conditions} AND {end} IS NOT NULL");
    }

    /// <summary>What the step leads to; a closure repeats it from what it led to.</summary>
    public HashSet<long> Lead(long start)
    {
        var found = new HashSet<long>();
        var next = new Queue<long>([start]);
        while (next.TryDequeue(out var node) && found.Count < Step.MaxInClosure)
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
        if (_command is null)
            return found;
        _sql.Bind(_command, node);
        while (_command.Step())
            found.Add(_command.Long(0));
        return found;
    }
}
