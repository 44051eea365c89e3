using System.Text;
using System.Text.Json;
using CsCheck;
using Graph.Core.Model;
using Graph.Testing;

namespace Graph.Core.Tests.Model;

public class ElementJsonTests
{
    [Fact]
    public void Every_element_is_read_back_as_it_was_written() =>
        ElementGen.Element.Sample(element => ElementJson.Read(element.Kind, ElementJson.Write(element)).Equals(element), iter: 2_000);

    [Fact]
    public void Bytes_and_text_are_the_same() =>
        ElementGen.Element.Sample(element => Encoding.UTF8.GetString(ElementJson.Write(element)) == ElementJson.WriteText(element));

    [Fact]
    public void A_keyless_element_comes_back_under_the_key_it_is_given() =>
        ElementGen.Element.Sample(
            element => !Encoding.UTF8.GetString(ElementJson.WriteKeyless(element)).Contains("\"key\":", StringComparison.Ordinal)
                && ElementJson.ReadKeyless(element.Key, ElementJson.WriteKeyless(element)).Equals(element),
            iter: 2_000);

    [Fact]
    public void What_is_not_given_is_left_out_and_letters_stay_as_they_are()
    {
        Assert.Equal("""{"key":"issue:ceasefire","names":[{"text":"Ateşkes","kind":"OFFICIAL"}]}""",
            ElementJson.WriteText(Some.Issue("Ateşkes") with { Key = Some.Key("issue:ceasefire") }));
        Assert.Equal(
            """{"key":"event:talks","type":"MEETING","date":{"start":"2025-05-16","end":"2025-06"},"names":[{"text":"Talks","kind":"OFFICIAL"}]}""",
            ElementJson.WriteText(Some.Event("Talks", "2025-05-16/2025-06")));
    }

    [Fact]
    public void Intervals_keep_their_precision_and_whether_they_go_on()
    {
        Assert.Contains("\"validity\":{\"start\":\"2025\",\"ongoing\":true}", ElementJson.WriteText(Some.Process("P", "2025/ongoing")),
            StringComparison.Ordinal);
        Assert.Contains("\"validity\":{\"end\":\"2025-05\"}", ElementJson.WriteText(Some.Process("P", "/2025-05")),
            StringComparison.Ordinal);
        Assert.DoesNotContain("validity", ElementJson.WriteText(Some.Process("P")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Kind.Actor, "null")]
    [InlineData(Kind.Actor, "{}")]
    [InlineData(Kind.Actor, "{\"key\":\"event:a\",\"type\":\"STATE\",\"names\":[{\"text\":\"A\",\"kind\":\"OFFICIAL\"}]}")]
    [InlineData(Kind.Actor, "{\"key\":\"actor:a\",\"type\":\"STATE\",\"names\":[{\"text\":\"A\",\"kind\":\"ALIAS\"}]}")]
    [InlineData(Kind.Actor, "{\"key\":\"actor:a\",\"type\":\"\",\"names\":[{\"text\":\"A\",\"kind\":\"OFFICIAL\"}]}")]
    [InlineData(Kind.Event,
        "{\"key\":\"event:a\",\"type\":\"MEETING\",\"names\":[{\"text\":\"A\",\"kind\":\"OFFICIAL\"}],\"date\":{\"start\":\"2025-13\"}}")]
    [InlineData(Kind.Event,
        "{\"key\":\"event:a\",\"type\":\"MEETING\",\"names\":[{\"text\":\"A\",\"kind\":\"OFFICIAL\"}],"
        + "\"date\":{\"start\":\"2025\",\"end\":\"2024\"}}")]
    public void What_is_no_such_element_is_refused(Kind kind, string json) =>
        Assert.ThrowsAny<JsonException>(() => ElementJson.Read(kind, Encoding.UTF8.GetBytes(json)));
}
