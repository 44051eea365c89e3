using Neo4j.Driver;

namespace Graph.Bolt;

/// <summary>Who waits for the answer to a request. Each answer ends with one success or failure; a result has records before it.</summary>
internal abstract class Response
{
    public virtual void OnRecord(ref PackStreamReader reader) => throw new ProtocolException("A record came where none was asked for.");

    public abstract void OnSuccess(ref PackStreamReader reader);

    /// <summary>The server failed, or ignored the request because one before it failed, or is gone.</summary>
    public abstract void OnFailure(Neo4jException error);
}
