using CsCheck;
using Graph.Core.Model;

namespace Graph.Core.Tests.Model;

public class KeyTests
{
    private static readonly Gen<string> Text = Gen.Select(
        Gen.Enum<Kind>(), Gen.String[Gen.Char["abcdefghijklmnopqrstuvwxyz0123456789-._~:"], 1, 60],
        (kind, local) => $"{kind.Prefix()}:{local}");

    [Fact]
    public void A_key_tells_its_kind_and_prints_as_it_was_written() => Text.Sample(text =>
        Key.Parse(text) is var key && key.ToString() == text && $"{key.Kind.Prefix()}:{key.Local}" == text);

    [Theory]
    [InlineData("", "A key is empty. Write one like actor:ukraine.")]
    [InlineData(null, "A key is empty. Write one like actor:ukraine.")]
    [InlineData("ukraine", "'ukraine' is not a key. Write its kind, a colon and a name, like actor:ukraine.")]
    [InlineData("actor:", "'actor:' is not a key. Write its kind, a colon and a name, like actor:ukraine.")]
    [InlineData(":ukraine", "':ukraine' is not a key. Write its kind, a colon and a name, like actor:ukraine.")]
    [InlineData("actor:Ukraine", "The key 'actor:Ukraine' contains 'U'. Only a-z 0-9 - . _ ~ : are allowed.")]
    [InlineData("actor:a b", "The key 'actor:a b' contains ' '. Only a-z 0-9 - . _ ~ : are allowed.")]
    [InlineData("actor:łódź", "The key 'actor:łódź' contains 'ł'. Only a-z 0-9 - . _ ~ : are allowed.")]
    [InlineData("state:ukraine",
        "The key 'state:ukraine' begins with 'state', which is not a kind. Begin with one of actor, place, issue, process, event, "
            + "source, stance, claim, participation, engagement, relation, citation.")]
    public void What_is_no_key_is_refused_with_what_to_write(string? text, string problem)
    {
        Assert.False(Key.TryParse(text, out _, out var said));
        Assert.Equal(problem, said.ToString());
        Assert.Equal(problem, Assert.Throws<FormatException>(() => Key.Parse(text!)).Message);
    }

    [Fact]
    public void A_key_has_at_most_256_characters()
    {
        Assert.True(Key.TryParse("actor:" + new string('a', 250), out _));
        Assert.False(Key.TryParse("actor:" + new string('a', 251), out _, out var problem));
        Assert.Equal($"The key 'actor:{new string('a', 34)}…' has 257 characters. At most 256 are allowed.", problem.ToString());
    }

    // Frozen: stores keep ties, and cursors carry them.
    [Theory]
    [InlineData("actor:ukraine")]
    [InlineData("event:1")]
    [InlineData("relation:held-at:event:x~place:y")]
    public void The_tie_is_a_fixed_hash_of_the_text(string text)
    {
        var hash = 0xcbf29ce484222325;
        foreach (var b in System.Text.Encoding.UTF8.GetBytes(text))
            hash = (hash ^ b) * 0x100000001b3;
        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccd;
        hash ^= hash >> 33;
        hash *= 0xc4ceb9fe1a85ec53;
        hash ^= hash >> 33;

        Assert.Equal((long)hash, Key.Parse(text).Tie());
    }

    [Fact]
    public void Near_keys_have_ties_far_apart()
    {
        var ties = Enumerable.Range(0, 10_000).Select(i => Key.Parse($"event:{i}").Tie()).ToList();

        Assert.Distinct(ties);
        Assert.InRange(ties.Count(tie => tie < 0), 4_800, 5_200);
    }

    [Fact]
    public void Keys_order_by_their_bytes() =>
        Gen.Select(Text, Text).Sample((a, b) => Math.Sign(Key.Parse(a).CompareTo(Key.Parse(b))) == Math.Sign(string.CompareOrdinal(a, b)));
}
