using Neo4j.Driver;

namespace Graph.Bolt;

/// <summary>An answer without records.</summary>
internal sealed class ResponseHandler : Response
{
    public Dictionary<string, object?> Metadata { get; private set; } = [];

    public Neo4jException? Error { get; private set; }

    public bool IsDone { get; private set; }

    public override void OnSuccess(ref PackStreamReader reader)
    {
        Metadata = reader.ReadMap();
        IsDone = true;
    }

    public override void OnFailure(Neo4jException error)
    {
        Error = error;
        IsDone = true;
    }
}
