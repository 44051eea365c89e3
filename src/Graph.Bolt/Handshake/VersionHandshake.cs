using System.Text;
using Neo4j.Driver;

namespace Graph.Bolt;

/// <summary>The first bytes of a connection: 20 that offer versions, 4 that choose one.</summary>
internal static class VersionHandshake
{
    // The magic word, then four offers of (0, how many minors below, minor, major); one range says all, three stay empty.
    private static readonly byte[] Offer =
    [
        0x60, 0x60, 0xB0, 0x17,
        0, (byte)(BoltVersion.Newest.Minor - BoltVersion.Oldest.Minor), (byte)BoltVersion.Newest.Minor, (byte)BoltVersion.Newest.Major,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    public static async Task<BoltVersion> AgreeAsync(Stream stream, ServerAddress address, CancellationToken cancellation)
    {
        await stream.WriteAsync(Offer, cancellation).ConfigureAwait(false);
        var answer = new byte[4];
        await stream.ReadExactlyAsync(answer, cancellation).ConfigureAwait(false);
        return Chosen(answer, address);
    }

    private static BoltVersion Chosen(byte[] answer, ServerAddress address)
    {
        if (answer.AsSpan().SequenceEqual("HTTP"u8))
            throw new ClientException($"{address} answers in HTTP. Its Bolt port is another, usually 7687.");
        var version = new BoltVersion(answer[3], answer[2]);
        if (version == default)
            throw new ClientException($"{address} speaks none of the versions {BoltVersion.Oldest} to {BoltVersion.Newest} of Bolt.");
        return version.IsSpoken
            ? version
            : throw new ProtocolException(
            $"{address} chose a version of Bolt that was not offered: "
                + $"the bytes {Convert.ToHexString(answer)} ({Encoding.Latin1.GetString(answer)}).");
    }
}
