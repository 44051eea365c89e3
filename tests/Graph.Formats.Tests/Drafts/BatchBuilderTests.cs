using Graph.Core.Authoring;
using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Recording;
using Graph.Formats.Tests.Dossiers;

namespace Graph.Formats.Tests.Drafts;

/// <summary>Drafts that come from no file, as mutations hand them over.</summary>
public class BatchBuilderTests
{
    [Fact]
    public async Task Drafts_become_a_batch_of_entities_facts_and_citations()
    {
        var batch = await BuildAsync(
            new(Kind.Claim,
            [
                new("about", new("event:attack")),
                new("field", new("drones_launched")),
                new("number", new(472.5)),
                new("citations", new(
                    [new DraftValue("source:report"),
                    new DraftValue([new DraftProperty("source", new("source:report")), new("key", new("again"))])])),
            ]),
            Named(Kind.Event, "event:attack", "DRONE_ATTACK"),
            Named(Kind.Source, "source:report", "NEWS_REPORT"));

        Assert.Equal(
            ["event:attack", "source:report", "claim:-~event:attack~drones_launched",
            "citation:claim:-~event:attack~drones_launched~report", "citation:claim:-~event:attack~drones_launched~report~again"],
            batch.Writes.Cast<Put>().Select(put => put.Element.Key.Value));
        Assert.Equal([false, false, false, false, true], batch.Writes.Cast<Put>().Select(put => put.HasOwnKey));
        Assert.Equal(472.5, ((Claim)((Put)batch.Writes[2]).Element).Number);
        Assert.Equal(("id", "origin", "me"), (batch.Id, batch.Origin, batch.By));
    }

    [Fact]
    public async Task Problems_of_what_comes_from_no_file_stand_in_the_order_given()
    {
        var refusal = await Assert.ThrowsAsync<InvalidBatchException>(() => BuildAsync(
            Named(Kind.Actor, "actor:x", "NO_SUCH"),
            new(Kind.Relation, [new("type", new("WITHIN")), new("uncited", new(true))])));

        Assert.Equal(
            [("actor:x", "type", ProblemCode.UnknownTerm), (null, "from", ProblemCode.Malformed), (null, "to", ProblemCode.Malformed)],
            refusal.Problems.Select(problem => (problem.Element, problem.Property, problem.Code)));
    }

    [Fact]
    public async Task What_the_shape_allows_the_model_takes()
    {
        foreach (var kind in Kinds.Entities)
        {
            var texts = DraftSchema.Of(kind).Properties.Where(shape => shape.Format is TextFormat { Pattern: null })
                .Select(shape => new DraftProperty(shape.Name, new(new string('x', ((TextFormat)shape.Format).Longest))));
            var type = DraftSchema.Of(kind).Own.FirstOrDefault(shape => shape.Name == "type")?.Format is TermFormat form
                ? Ontology.Default.Terms(form.Vocabulary)[0].Code
                : null;
            var draft = new Draft(kind,
                [new("key", new($"{kind.Prefix()}:x")), .. type is null
                ? Array.Empty<DraftProperty>()
                : [new("type", new(type))], .. texts]);

            Assert.Single((await BuildAsync(draft)).Writes);
        }
    }

    private static Draft Named(Kind kind, string key, string type) =>
        new(kind, [new("key", new(key)), new("type", new(type)), new("name", new("Some name"))]);

    private static async Task<Batch> BuildAsync(params Draft[] drafts)
    {
        await using var store = DossierTexts.NewStore();
        await using var snapshot = await store.OpenAsync();
        return await new BatchBuilder(Ontology.Default, snapshot).BuildAsync("id", drafts, "origin", "me");
    }
}
