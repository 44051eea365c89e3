using System.Buffers;
using System.Net.Sockets;

namespace Graph.Bolt.Tests.Support;

/// <summary>The server's end of one connection: reads messages, writes answers, and can misbehave in every way.</summary>
internal sealed class Peer
{
    private readonly Queue<Message> _read = new();
    private readonly Socket _socket;
    private readonly Stream _stream;
    private readonly byte[] _buffer = new byte[1 << 16];
    private readonly OutputBuffer _out = new();
    private readonly ChunkReader _deframer;
    private byte[] _rest = [];

    public Peer(ScriptedServer server, Socket socket, Stream stream)
    {
        (Server, _socket, _stream) = (server, socket, stream);
        _deframer = new(message => _read.Enqueue(Message.Read(message)));
    }

    /// <summary>How many bytes of answers may still be written before the line is cut; null for any number.</summary>
    public int? BytesUntilCut { get; set; }

    /// <summary>Writes so many bytes at a time, with a breath between.</summary>
    public int? Dribble { get; set; }

    public bool Failed { get; set; }

    public ScriptedServer Server { get; }

    public async Task<BoltVersion> HandshakeAsync(BoltVersion version)
    {
        var offer = new byte[20];
        await _stream.ReadExactlyAsync(offer);
        Assert.Equal("6060B017" + "00080805" + new string('0', 24), Convert.ToHexString(offer));
        await SendAsync(new byte[] { 0, 0, (byte)version.Minor, (byte)version.Major });
        return version;
    }

    /// <summary>The next message; null when the client hung up.</summary>
    public async Task<Message?> ReadAsync()
    {
        while (_read.Count == 0)
        {
            var count = await _stream.ReadAsync(_buffer);
            if (count == 0) return null;
            byte[] bytes = [.. _rest, .. _buffer.AsSpan(0, count)];
            var sequence = new ReadOnlySequence<byte>(bytes);
            _rest = sequence.Slice(_deframer.Take(sequence)).ToArray();
            if (_read.Count > 0) Server.Writes.Enqueue(string.Join(" + ", _read));
        }
        var message = _read.Dequeue();
        Server.Log.Enqueue(message.ToString());
        Server.Messages.Enqueue(message);
        return message;
    }

    public Task SuccessAsync(params (string Key, object? Value)[] metadata) =>
        SuccessAsync(metadata.ToDictionary(m => m.Key, m => m.Value));

    public Task SuccessAsync(Dictionary<string, object?> metadata) => SendAsync(MessageTag.Success, metadata);

    public Task RecordAsync(object?[] values) => SendAsync(MessageTag.Record, values);

    public Task FailureAsync(string code, string message = "no")
    {
        Failed = true;
        return SendAsync(MessageTag.Failure,
            new Dictionary<string, object?> { ["neo4j_code"] = code, ["code"] = code, ["message"] = message });
    }

    public Task IgnoredAsync() => SendAsync(MessageTag.Ignored, null);

    public Task NoopAsync() => SendAsync(new byte[2]);

    public async Task SendAsync(byte tag, object? field)
    {
        _out.BeginMessage();
        var writer = new PackStreamWriter(_out);
        writer.WriteStructHead(tag, tag == MessageTag.Ignored ? 0 : 1);
        if (tag != MessageTag.Ignored) writer.WriteValue(field);
        _out.EndMessage();
        var bytes = _out.Written.ToArray();
        _out.Clear();
        await SendAsync(bytes);
    }

    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        if (BytesUntilCut is { } left)
        {
            BytesUntilCut = left - Math.Min(left, bytes.Length);
            if (left > 0) await _stream.WriteAsync(bytes[..Math.Min(left, bytes.Length)]);
            if (left < bytes.Length || left == 0)
            {
                Cut();
                throw new IOException("The line was cut.");
            }
            return;
        }
        var step = Dribble ?? bytes.Length;
        for (var i = 0; i < bytes.Length; i += step)
        {
            await _stream.WriteAsync(bytes.Slice(i, Math.Min(step, bytes.Length - i)));
            if (Dribble is not null) await Task.Yield();
        }
    }

    public void Cut() => _socket.Dispose();
}
