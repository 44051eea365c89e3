using Graph.Core.Storage;
using Graph.Neo4j.Model;

namespace Graph.Neo4j.Reading;

/// <summary>What one call to a snapshot works with.</summary>
internal sealed class Question
{
    private readonly Library _library;

    /// <param name="library">Reads.</param>
    /// <param name="view">The view.</param>
    /// <param name="lastRevision">The revision of the snapshot; null where it is yet to be told, by the first answer. Must be known for a view of a revision.</param>
    /// <param name="overtaken">Whether something was written since.</param>
    /// <param name="cancellation">Gives up.</param>
    public Question(Library library, View view, long? lastRevision, bool overtaken, CancellationToken cancellation)
    {
        if (view.AtRevision is { } at && (at < 0 || at > lastRevision))
            throw new InvalidRequestException("INVALID_REVISION", $"There is no revision {at}; the last one is {lastRevision}.");
        (_library, LastRevision, Cancellation) = (library, lastRevision, cancellation);
        long? revision = view.AtRevision < lastRevision ? view.AtRevision : overtaken ? lastRevision : null;
        Sight = new Sight(view, revision, Keys, library.RelationTypes, library.FactsOfHub);
        Places = new PlaceTree(this);
    }

    public CancellationToken Cancellation { get; }

    /// <summary>The revision of the snapshot, once it is told.</summary>
    public long? LastRevision { get; private set; }

    public KeyMap Keys { get; } = new();

    public Sight Sight { get; }

    public PlaceTree Places { get; }

    public Present Present => _library.Present;

    public RelationTypes RelationTypes => _library.RelationTypes;

    public FilterCompiler Filters(Query query) => new(Sight, query, Places, RelationTypes);

    /// <summary>Reads what a query returns as <c>v</c>; puts it together anew where keys turn out to mean others.</summary>
    public async Task<IReadOnlyList<object?>> ReadAsync(Func<Query, string> compile)
    {
        while (true)
        {
            var query = new Query();
            var text = compile(query);
            var answer = await ReadAsync(text, query.Parameters).ConfigureAwait(false);
            if (!Keys.Learn(answer.Moved))
                return answer.Rows;
        }
    }

    /// <summary>Reads what does not depend on keys that may have been absorbed.</summary>
    public async Task<IReadOnlyList<object?>> ReadAsync(string text, Dictionary<string, object?> parameters, CancellationToken cancellationToken) =>
        (await ReadAsync(text, parameters).ConfigureAwait(false)).Rows;

    private async Task<Library.Answer> ReadAsync(string text, Dictionary<string, object?> parameters)
    {
        parameters["at"] = Sight.Revision ?? Stored.Ever - 1;
        parameters["named"] = Keys.Used;
        var answer = await _library.ReadAsync(text, parameters, Cancellation).ConfigureAwait(false);
        // What lies in its natural place has moved on; the place of the snapshot is now one of the past.
        LastRevision ??= answer.Revision;
        return answer.Revision == LastRevision || !Sight.IsPresent ? answer : throw new OvertakenException();
    }
}
