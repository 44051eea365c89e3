using System.Buffers;
using CsCheck;
using Neo4j.Driver;

namespace Graph.Bolt.Tests.PackStream;

public class ChunkTests
{
    [Fact]
    public void Messages_arrive_whole_however_they_are_chunked_cut_and_interspersed_with_signs_of_life() =>
        Gen.Select(Gen.Byte.Array[1, 400].List[1, 8], Gen.Int[1, 100], Gen.Int[1, 64], Gen.Int[0, 2])
        .Sample((messages, chunk, segment, noops) =>
        {
            var bytes = messages.SelectMany(m => new byte[2 * noops].Concat(Chunked(m, chunk))).ToArray();
            List<byte[]> read = [];
            var deframer = new ChunkReader(m => read.Add(m.ToArray()));
            var rest = Array.Empty<byte>();
            foreach (var part in bytes.Chunk(segment * 3))
            {
                var sequence = Segmented([.. rest, .. part], segment);
                rest = sequence.Slice(deframer.Take(sequence)).ToArray();
            }
            Assert.Empty(rest);
            Assert.Equal(messages, read);
        }, iter: 2000);

    [Theory]
    [InlineData(1)]
    [InlineData(65_533)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(131_070)]
    [InlineData(131_071)]
    [InlineData(1_000_000)]
    public void A_message_of_any_size_goes_out_in_chunks_that_put_together_are_it(int size)
    {
        var message = Enumerable.Range(0, size).Select(i => (byte)(i * 31 % 251)).ToArray();
        var output = new OutputBuffer();
        for (var i = 0; i < 2; i++)
        {
            output.BeginMessage();
            message.CopyTo(output.Reserve(size));
            output.EndMessage();
        }
        List<byte[]> read = [];
        var sequence = new ReadOnlySequence<byte>(output.Written);
        Assert.True(sequence.Slice(new ChunkReader(m => read.Add(m.ToArray())).Take(sequence)).IsEmpty);
        Assert.Equal([message, message], read);
    }

    [Fact]
    public void A_message_that_nobody_meant_is_refused_before_it_fills_the_memory()
    {
        var deframer = new ChunkReader(_ => Assert.Fail("It is not whole."));
        byte[] chunk = [0xFF, 0xFF, .. new byte[0xFFFF]];
        for (var i = 0; i < (64 << 20) / 0xFFFF; i++)
            deframer.Take(new(chunk));

        Assert.Contains("64 MiB", Assert.Throws<ProtocolException>(() => deframer.Take(new(chunk))).Message);
    }

    [Fact]
    public void A_message_that_was_taken_back_leaves_nothing()
    {
        var output = new OutputBuffer();
        output.BeginMessage();
        output.Reserve(100);
        output.CancelMessage();
        Assert.True(output.IsEmpty);
    }

    private static IEnumerable<byte> Chunked(byte[] message, int chunk) =>
        message.Chunk(chunk).SelectMany(c => new[] { (byte)(c.Length >> 8), (byte)c.Length }.Concat(c)).Concat(new byte[2]);

    private static ReadOnlySequence<byte> Segmented(byte[] bytes, int size)
    {
        var first = new Segment(bytes.AsMemory(0, Math.Min(size, bytes.Length)), 0);
        var last = first;
        for (var i = size; i < bytes.Length; i += size) last = last.Append(bytes.AsMemory(i, Math.Min(size, bytes.Length - i)));
        return new(first, 0, last, last.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, long index) => (Memory, RunningIndex) = (memory, index);

        public Segment Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Segment(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
