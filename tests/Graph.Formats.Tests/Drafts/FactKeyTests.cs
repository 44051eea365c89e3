using Graph.Core.Authoring;
using Graph.Core.Model;

namespace Graph.Formats.Tests.Drafts;

public class FactKeyTests
{
    private static readonly Key Ukraine = Key.Parse("actor:ukraine");
    private static readonly Key Russia = Key.Parse("actor:russia");
    private static readonly Key Round = Key.Parse("event:round-2");
    private static readonly Key Talks = Key.Parse("process:talks");
    private static readonly Key Ceasefire = Key.Parse("issue:ceasefire");
    private static readonly Key Article = Key.Parse("source:article");

    // These are frozen: records out there hold them.
    [Fact]
    public void Keys_are_made_of_what_a_fact_ties()
    {
        Assert.Equal("participation:ukraine~round-2~party", FactKey.Participation(Ukraine, Round, "PARTY").Value);
        Assert.Equal("engagement:ukraine~talks~third_party", FactKey.Engagement(Ukraine, Talks, "THIRD_PARTY").Value);
        Assert.Equal("stance:ukraine~ceasefire", FactKey.Stance(Ukraine, Ceasefire).Value);
        Assert.Equal("claim:-~event:round-2", FactKey.Claim(null, Round, null, null).Value);
        Assert.Equal("claim:ukraine~event:round-2~russia~drones_launched", FactKey.Claim(Ukraine, Round, Russia, "drones_launched").Value);
        Assert.Equal("relation:part_of:event:round-2~process:talks", FactKey.Relation("PART_OF", Round, Talks).Value);
        Assert.Equal("citation:stance:ukraine~ceasefire~article",
            FactKey.Citation(FactKey.Stance(Ukraine, Ceasefire), Article, null).Value);
        Assert.Equal("citation:event:round-2~article~russia~second", FactKey.Citation(Round, Article, Russia, "second").Value);
    }

    [Fact]
    public void An_own_key_comes_last_and_is_made_safe() =>
        Assert.Equal("stance:ukraine~ceasefire~2-june-cay", FactKey.Stance(Ukraine, Ceasefire, "2 June Çay").Value);

    [Fact]
    public void A_whole_key_of_the_kind_is_taken_as_it_is()
    {
        Assert.Equal("stance:of-old", FactKey.Stance(Ukraine, Ceasefire, "stance:of-old").Value);
        Assert.Equal("stance:ukraine~ceasefire~claim:x", FactKey.Stance(Ukraine, Ceasefire, "claim:x").Value);
    }

    [Fact]
    public void A_key_that_is_too_long_is_cut_and_stays_unique()
    {
        var (a, b) = (Key.Parse("event:" + new string('a', 249) + "x"), Key.Parse("event:" + new string('a', 249) + "y"));

        var (first, second) = (FactKey.Relation("LED_TO", Round, a), FactKey.Relation("LED_TO", Round, b));

        Assert.Equal(Key.MaxLength, first.Value.Length);
        Assert.NotEqual(first, second);
        Assert.Matches("~[0-9a-f]{16}$", first.Value);
        Assert.Equal(first, FactKey.Relation("LED_TO", Round, a));
        Assert.Equal("~5bd11a4d45e989d1", first.Value[^17..]);
    }
}
