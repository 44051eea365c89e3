using Graph.Core.Storage;
using Graph.Neo4j.Mapping;

namespace Graph.Neo4j.Query;

/// <summary>What one call to a snapshot works with.</summary>
internal sealed class QueryContext
{
    private readonly ConsistentReader _reader;

    /// <param name="reader">Reads.</param>
    /// <param name="view">The view.</param>
    /// <param name="lastRevision">The revision of the snapshot; null where it is yet to be told, by the first answer. Must be known for a
    /// view of a revision.</param>
    /// <param name="overtaken">Whether something was written since.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public QueryContext(ConsistentReader reader, View view, long? lastRevision, bool overtaken, CancellationToken cancellation)
    {
        ViewPinning.CheckRevision(view.AtRevision, lastRevision ?? long.MaxValue);
        (_reader, LastRevision, Cancellation) = (reader, lastRevision, cancellation);
        long? revision = view.AtRevision < lastRevision ? view.AtRevision : overtaken ? lastRevision : null;
        View = new ViewCompiler(view, revision, Keys, reader.RelationTypes, reader.FactsOfHub);
        Places = new PlaceTree(this);
    }

    public CancellationToken Cancellation { get; }

    /// <summary>The revision of the snapshot, once it is told.</summary>
    public long? LastRevision { get; private set; }

    public MergedKeyResolver Keys { get; } = new();

    public ViewCompiler View { get; }

    public PlaceTree Places { get; }

    public CurrentVersions Present => _reader.Present;

    public RelationTypes RelationTypes => _reader.RelationTypes;

    public FilterCompiler Filters(CypherBuilder cypher) => new(View, cypher, Places, RelationTypes);

    /// <summary>Reads what a query returns as <c>v</c>; puts it together anew where keys turn out to mean others.</summary>
    public async Task<IReadOnlyList<object?>> ReadAsync(Func<CypherBuilder, string> compile)
    {
        while (true)
        {
            var query = new CypherBuilder();
            var text = compile(query);
            var answer = await ReadAsync(text, query.Parameters).ConfigureAwait(false);
            if (!Keys.Learn(answer.Moved))
                return answer.Rows;
        }
    }

    /// <summary>Reads what does not depend on keys that may have been absorbed.</summary>
    public async Task<IReadOnlyList<object?>> ReadAsync(string text, Dictionary<string, object?> parameters,
        CancellationToken cancellationToken) =>
        (await ReadAsync(text, parameters).ConfigureAwait(false)).Rows;

    private async Task<ConsistentReader.Answer> ReadAsync(string text, Dictionary<string, object?> parameters)
    {
        parameters["at"] = View.Revision ?? PropertyMapper.Ever - 1;
        parameters["named"] = Keys.Used;
        var answer = await _reader.ReadAsync(text, parameters, Cancellation).ConfigureAwait(false);
        // What lies in its natural place has moved on; the place of the snapshot is now one of the past.
        LastRevision ??= answer.Revision;
        return answer.Revision == LastRevision || !View.IsPresent ? answer : throw new OvertakenException();
    }
}
