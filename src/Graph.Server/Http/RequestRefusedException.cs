namespace Graph.Server.Http;

/// <summary>A request that is answered with an error of the transport. The message is for the caller.</summary>
internal sealed class RequestRefusedException(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;
}
