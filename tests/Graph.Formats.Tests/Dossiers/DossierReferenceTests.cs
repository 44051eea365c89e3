using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Storage;

namespace Graph.Formats.Tests.Dossiers;

public class DossierReferenceTests
{
    private const string World = """
        dossier: world
        title: World
        actors:
          - {key: actor:turkey, type: STATE, name: Turkey,
             names: [{text: Türkiye, language: tr, kind: OFFICIAL}], ids: {ISO3: TUR, WIKIDATA: Q43}}
          - {key: actor:georgia, type: STATE, name: Georgia}
          - {key: actor:georgia-smith, type: PERSON, name: Georgia}
        places:
          - {key: place:turkey, type: COUNTRY, name: Turkey, ids: {ISO3: TUR}}
          - {key: place:lodz, type: CITY, name: Łódź}
        events:
          - {key: event:talks, type: NEGOTIATION_ROUND, name: The Talks}
        """;

    private static string Facts(string facts) => $"dossier: facts\ntitle: Facts\nfacts:\n{facts}\n    uncited: made up\n";

    [Theory]
    [InlineData("actor:turkey")]
    [InlineData("WIKIDATA:Q43")]
    [InlineData("ISO3:TUR")]
    [InlineData("Turkey")]
    [InlineData("TÜRKİYE")]
    [InlineData("turkiye")]
    public async Task An_actor_is_found_by_key_external_id_or_name_among_what_may_stand_there(string reference)
    {
        var facts = Facts($"  - participation: {{actor: '{reference}', role: HOST, event: the talks}}");
        await using var together = DossierTexts.NewStore();
        await together.ImportAsync(World + facts[facts.IndexOf("facts:\n", StringComparison.Ordinal)..].Insert(0, "\n"));
        await using var apart = DossierTexts.NewStore();
        await apart.ImportAsync(World);
        await apart.ImportAsync(facts);

        Assert.Contains("participation:turkey~talks~host", (await together.HeldAsync()).Keys);
        Assert.Contains("participation:turkey~talks~host", (await apart.HeldAsync()).Keys);
    }

    [Theory]
    [InlineData("{type: HELD_AT, from: The Talks, to: Turkey}", "relation:held_at:event:talks~place:turkey")]
    [InlineData("{type: HELD_AT, from: The Talks, to: lodz}", "relation:held_at:event:talks~place:lodz")]
    [InlineData("{type: SUPPORTS, from: Turkey, to: actor:georgia}", "relation:supports:actor:turkey~actor:georgia")]
    public async Task The_ends_of_a_relation_are_looked_for_among_the_kinds_that_its_type_allows(string relation, string key)
    {
        await using var store = DossierTexts.NewStore();
        await store.ImportAsync(World);

        await store.ImportAsync(Facts($"  - relation: {relation}"));

        Assert.Contains(key, (await store.HeldAsync()).Keys);
    }

    [Fact]
    public async Task An_ambiguous_name_is_refused_with_all_that_it_may_mean()
    {
        await using var store = DossierTexts.NewStore();
        await store.ImportAsync(World);

        var problem = Assert.Single(await store.RefusedAsync(Facts("  - participation: {actor: Georgia, role: HOST, event: The Talks}")));

        Assert.Equal(
            (ProblemCode.AmbiguousReference, "'Georgia' may be any of actor:georgia, actor:georgia-smith.",
            "Write the key of the one that is meant.", "test.yaml:4:28", "actor"),
            (problem.Code, problem.Message, problem.Hint, $"{problem.At}", problem.Property));
    }

    [Fact]
    public async Task What_the_dossier_itself_calls_so_comes_before_what_the_store_does()
    {
        await using var store = DossierTexts.NewStore();
        await store.ImportAsync(World);

        await store.ImportAsync(
            Facts("  - participation: {actor: Georgia, role: HOST, event: The Talks}")
            + "actors:\n  - {key: actor:georgia-state, type: STATE, name: Georgia}\n");

        Assert.Contains("participation:georgia-state~talks~host", (await store.HeldAsync()).Keys);
    }

    [Fact]
    public async Task A_key_that_was_absorbed_goes_on_being_a_reference_and_changes_no_key()
    {
        await using var store = DossierTexts.NewStore();
        await store.ImportAsync(World);
        var facts = Facts("  - participation: {actor: actor:georgia-smith, role: HOST, event: The Talks}");
        await store.ImportAsync(facts);
        await store.WriteAsync(
            new Batch
            {
                Id = Batch.NewId(),
                Writes = [new Merge(Key.Parse("actor:georgia-smith"), Key.Parse("actor:turkey"), "the same")]
            });

        var again = await store.ImportAsync(facts);

        Assert.Equal((0, 0), (again.Created, again.Changed));
        Assert.Equal("actor:turkey", ((Participation)(await store.HeldAsync())["participation:georgia-smith~talks~host"]).Actor.Value);
    }

    [Fact]
    public async Task The_score_of_the_position_is_frozen_unless_one_is_given()
    {
        await using var store = DossierTexts.NewStore();
        await store.ImportAsync(World + "\n" + """
            issues:
              - {key: issue:a, name: A}
              - {key: issue:b, name: B}
              - {key: issue:c, name: C}
            facts:
              - {stance: {actor: actor:turkey, issue: A, position: OPPOSES}, uncited: made up}
              - {stance: {actor: actor:turkey, issue: B, position: OPPOSES, score: -0.5}, uncited: made up}
              - {stance: {actor: actor:turkey, issue: C, position: UNKNOWN}, uncited: made up}
            """);

        var held = await store.HeldAsync();

        Assert.Equal([-0.75, -0.5, null], new[] { "a", "b", "c" }.Select(issue => ((Stance)held[$"stance:turkey~{issue}"]).Score));
    }
}
