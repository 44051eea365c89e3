using Neo4j.Driver;

namespace Graph.Bolt;

/// <summary>
/// COMMIT was sent and its answer never came: the transaction may be committed or not. Callers see a
/// <see cref="ServiceUnavailableException"/> that is not retriable, as running it again could apply it twice.
/// </summary>
internal sealed class CommitOutcomeUnknownException(Exception cause) : ServiceUnavailableException(
    "The connection was lost after COMMIT was sent and before its answer came, so the transaction may or may not have been committed. "
    + "It is not tried again; ask the database whether it was applied.",
    cause)
{
    public override bool IsRetriable => false;
}
