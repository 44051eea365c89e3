using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Recording;
using Graph.Core.Recording.Planning;
using Graph.Core.Storage;
using Graph.Core.Time;
using Graph.Testing;

namespace Graph.Core.Tests.Recording;

/// <summary>What batches do, worked out over the reference store.</summary>
public sealed class RecorderTests : IAsyncLifetime
{
    private readonly ReferenceStore _store = new(Ontology.Default, new SettableClock());

    public Task InitializeAsync() => PutAsync(
        Some.Actor("A"), Some.Actor("B"), Some.Actor("C"), Some.Event("E", "2025-05-16"), Some.Event("F"), Some.Issue("I"),
        Some.Process("P"), Some.Place("X"), Some.Source("S"));

    public Task DisposeAsync() => _store.DisposeAsync().AsTask();

    [Fact]
    public async Task Codes_that_the_ontology_lacks_are_refused_with_the_nearest()
    {
        var problems = await RefusedAsync(
            new Put(Some.Actor("N", "STAT")), new Put(Some.Event("N", type: "DRONE_ATACK")),
            new Put(Some.Participation("actor:a", "event:e", "MEDIATER")),
            new Put(Some.Engagement("actor:a", "process:p", "HOSTING")), new Put(Some.Stance("actor:a", "issue:i", "SUPPORT")),
            new Put(Some.Relation("event:e", "HELD_IN", "place:x")),
            new Put(Some.Place("N", "CTY")), new Put(Some.Process("N", type: "WARS")),
            new Put(Some.Source("N", type: "NEWS_ARTICEL") with { Reliability = "G" }),
            new Put(Some.Issue("N") with { ExternalIds = [new ExternalId("WIKIDATE", "Q1")] }));

        Assert.All(problems, problem => Assert.Equal(ProblemCode.UnknownTerm, problem.Code));
        Assert.Equal(
            ["type", "type", "role", "role", "position", "type", "type", "type", "type", "reliability", "ids"],
            problems.Select(problem => problem.Property));
        Assert.Equal("'DRONE_ATACK' is not an event type of the ontology.", problems[1].Message);
        Assert.StartsWith("Did you mean DRONE_ATTACK", problems[1].Hint, StringComparison.Ordinal);
        Assert.Contains("HELD_AT", problems[5].Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edges_lead_only_where_their_type_and_role_allow()
    {
        var problems = await RefusedAsync(
            new Put(Some.Relation("actor:a", "HELD_AT", "place:x")), new Put(Some.Relation("place:x", "HELD_AT", "event:e")),
            new Put(Some.Relation("actor:a", "PRESSURES", "actor:a")),
            new Put(Some.Engagement("actor:a", "process:p", "SPEAKER")));

        Assert.All(problems, problem => Assert.Equal(ProblemCode.EdgeNotAllowed, problem.Code));
        Assert.Equal("HELD_AT cannot lead from actor:a to place:x.", problems[0].Message);
        Assert.Equal("It leads from event to place; exchange the ends or take another type.", problems[0].Hint);
        Assert.Equal("PRESSURES leads from actor:a to itself.", problems[2].Message);
        Assert.Equal("The role 'SPEAKER' is for events, not for processes.", problems[3].Message);
    }

    [Fact]
    public async Task Claims_say_something_that_holds_together()
    {
        var claim = Some.Claim("actor:a", "event:e") with { Text = null };
        var problems = await RefusedAsync(
            new Put(claim), new Put(claim with { Key = Some.Key("claim:2"), Number = 3 }),
            new Put(claim with { Key = Some.Key("claim:3"), Field = "killed", Low = 5, High = 4 }),
            new Put(claim with { Key = Some.Key("claim:4"), Field = "killed" }));

        Assert.Equal([ProblemCode.Malformed, ProblemCode.Malformed, ProblemCode.InvalidValue, ProblemCode.Malformed],
            problems.Select(problem => problem.Code));
        Assert.Equal("low 5 is more than high 4.", problems[2].Message);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(9)]
    public async Task The_number_of_a_claim_lies_between_low_and_high(double number)
    {
        var claim = Some.Claim("actor:a", "event:e") with { Field = "killed", Low = 4, High = 8, Number = number };

        var problem = Assert.Single(await RefusedAsync(new Put(claim, new Location("dossier.yaml", 12, 3))));

        Assert.Equal((ProblemCode.InvalidValue, $"number {number} lies outside low and high.", "number", 12),
            (problem.Code, problem.Message, problem.Property, problem.At?.Line));
    }

    [Fact]
    public async Task Identifiers_match_the_pattern_of_their_scheme()
    {
        var problem = Assert.Single(
            await RefusedAsync(new Put(
            Some.Actor("N") with { ExternalIds = [new ExternalId("WIKIDATA", "42"), new ExternalId("ISO3", "UKR")] })));

        Assert.Equal((ProblemCode.InvalidValue, "'42' is not an identifier of Wikidata.", "actor:n"),
            (problem.Code, problem.Message, problem.Element));
    }

    [Fact]
    public async Task Ends_must_be_in_the_record_or_the_batch()
    {
        var problems = await RefusedAsync(
            new Put(Some.Participation("actor:nobody", "event:nothing"), new Location("dossier.yaml", 12, 3)),
            new Put(Some.Stance("actor:a", "issue:i", statedAt: "event:nothing")),
            new Put(Some.Claim("actor:a", "event:e", party: "actor:nobody")),
            new Put(Some.Citation("source:none", "stance:none", speaker: "actor:nobody")),
            new Put(Some.Participation("actor:new", "event:e")), new Put(Some.Actor("New")));

        Assert.All(problems, problem => Assert.Equal(ProblemCode.UnknownReference, problem.Code));
        Assert.Equal(["actor", "event", "statedAt", "party", "source", "supports", "speaker"],
            problems.Select(problem => problem.Property));
        Assert.Equal("dossier.yaml:12:3: 'actor:nobody' is not in the record. Record it first, in this batch or before, or name another "
            + "actor.", problems[0].ToString());
    }

    [Fact]
    public async Task A_retracted_end_is_no_end_any_more()
    {
        await WriteAsync(new Retract(Some.Key("actor:b"), "A test."));

        Assert.Equal(ProblemCode.UnknownReference,
            Assert.Single(await RefusedAsync(new Put(Some.Participation("actor:b", "event:e")))).Code);
    }

    [Fact]
    public async Task A_fact_is_cited_or_says_why_not()
    {
        var bare = Some.Stance("actor:a", "issue:i").Cited();
        Assert.Equal(ProblemCode.Uncited, Assert.Single(await RefusedAsync(new Put(bare))).Code);

        await PutAsync(bare, Some.Citation("source:s", bare.Key.Value));
        await PutAsync(bare with { Summary = "The citation of before goes on counting." });
        var problem = Assert.Single(
            await RefusedAsync(new Retract(Some.Key("citation:s~a~i"), "A test."), new Put(bare with { Summary = "Now it has none." })));
        Assert.Equal((ProblemCode.Uncited, "citations"), (problem.Code, problem.Property));
    }

    [Fact]
    public async Task Alike_facts_need_keys_of_their_own()
    {
        var (first, second) = (Some.Participation("actor:a", "event:e"), Some.Participation("actor:a", "event:e", "HOST"));
        Assert.Equal(ProblemCode.AlikeFacts,
            Assert.Single(await RefusedAsync(new Put(first, new Location("a.yaml", 1, 1)), new Put(second))).Code);

        await _store.WriteAsync(Some.Batch(first) with { Origin = "one" });
        var problem = Assert.Single(
            (await Assert.ThrowsAsync<InvalidBatchException>(
            () => _store.WriteAsync(Some.Batch(second) with { Origin = "two" }).AsTask())).Problems);
        Assert.Equal((ProblemCode.AlikeFacts, "'participation:a~e' is recorded already by one, with other content."),
            (problem.Code, problem.Message));
        await _store.WriteAsync(Some.Batch(first) with { Origin = "two" });
        Assert.Equal(3, (await _store.WriteAsync(Some.Writes(new Put(second, HasOwnKey: true)) with { Origin = "two" })).Revision);
        Assert.Equal("one", (await VersionAsync("participation:a~e")).Origin);
    }

    [Fact]
    public async Task A_key_is_given_once()
    {
        var problems = await RefusedAsync(
            new Put(Some.Actor("N"), new Location("a.yaml", 3, 1)), new Put(Some.Actor("N")),
            new Put(Some.Actor("A") with { Description = "Both." }), new Retract(Some.Key("actor:a"), "Both."),
            new Put(Some.Actor("B") with { Description = "Both." }), new Redact(Some.Key("actor:b"), "Both."));

        Assert.All(problems, problem => Assert.Equal(ProblemCode.DuplicateKey, problem.Code));
        Assert.Equal(["The key 'actor:n' is given twice, here and at a.yaml:3:1.", "'actor:a' is written and retracted in one batch.",
            "'actor:b' is written and redacted in one batch."], problems.Select(problem => problem.Message));
    }

    [Fact]
    public async Task What_is_needed_is_not_retracted_unless_what_needs_it_is()
    {
        await PutAsync(Some.Participation("actor:a", "event:e"), Some.Citation("source:s", "event:e", speaker: "actor:a"));

        var problem = Assert.Single(await RefusedAsync(new Retract(Some.Key("actor:a"), "A test.")));
        Assert.Equal(ProblemCode.Conflict, problem.Code);
        Assert.Contains("while 2 facts or citations need it", problem.Message, StringComparison.Ordinal);
        Assert.Equal(ProblemCode.Conflict, Assert.Single(await RefusedAsync(new Retract(Some.Key("source:s"), "A test."))).Code);

        var outcome = await WriteAsync(
            [.. ((string[])["actor:a", "participation:a~e", "citation:s~e"]).Select(key => new Retract(Some.Key(key), "A test."))]);
        Assert.Equal(3, outcome.Retracted);
    }

    [Fact]
    public async Task What_does_not_exist_cannot_be_changed()
    {
        var nothing = Some.Key("actor:nobody");
        var problems = await RefusedAsync(
            new Retract(nothing, "x"), new Redact(nothing, "x"), new EndOn(nothing, PartialDate.Parse("2025")),
            new EndOn(Some.Key("actor:a"), PartialDate.Parse("2025")),
            new Merge(nothing, Some.Key("actor:a"), "x"), new Merge(Some.Key("actor:b"), nothing, "x"));

        Assert.Equal(6, problems.Count);
        Assert.All(problems, problem => Assert.Equal(ProblemCode.UnknownReference, problem.Code));
    }

    [Fact]
    public async Task Merges_and_splits_that_make_no_sense_are_refused()
    {
        var problems = await RefusedAsync(
            new Merge(Some.Key("actor:a"), Some.Key("event:e"), "x"), new Merge(Some.Key("actor:a"), Some.Key("actor:a"), "x"),
            new Split(Some.Key("actor:a"), "x"), new RetractMissing("x"));

        Assert.All(problems, problem => Assert.Equal(ProblemCode.Conflict, problem.Code));
        Assert.Equal(4, problems.Count);
    }

    [Fact]
    public async Task A_merge_of_too_many_facts_is_refused_beforehand()
    {
        await PutAsync(Enumerable.Range(0, Recorder.MaxMoved + 1)
            .Select(i => Some.Participation("actor:a", "event:e") with { Key = Some.Key($"participation:{i}") }));

        Assert.Equal(ProblemCode.TooLarge,
            Assert.Single(await RefusedAsync(new Merge(Some.Key("actor:a"), Some.Key("actor:b"), "x"))).Code);
        await WriteAsync(new Retract(Some.Key("participation:0"), "One less."));
        Assert.Equal(Recorder.MaxMoved + 1, (await WriteAsync(new Merge(Some.Key("actor:a"), Some.Key("actor:b"), "x"))).Changed);
    }

    [Fact]
    public async Task An_end_before_the_start_is_refused()
    {
        await PutAsync(Some.Stance("actor:a", "issue:i", time: "2025-05-16/ongoing"));

        Assert.Equal(ProblemCode.InvalidDate,
            Assert.Single(await RefusedAsync(new EndOn(Some.Key("stance:a~i"), PartialDate.Parse("2025-04")))).Code);
        Assert.Equal(1, (await WriteAsync(new EndOn(Some.Key("stance:a~i"), PartialDate.Parse("2025-05")))).Changed);
        Assert.Equal(0, (await WriteAsync(new EndOn(Some.Key("stance:a~i"), PartialDate.Parse("2025-05")))).Changed);
        Assert.Equal(Operation.Ended, (await VersionAsync("stance:a~i")).Operation);
    }

    [Fact]
    public async Task New_facts_against_an_absorbed_entity_land_on_the_kept_one()
    {
        await WriteAsync(new Merge(Some.Key("actor:a"), Some.Key("actor:b"), "x"));
        await PutAsync(Some.Participation("actor:a", "event:e"), Some.Claim("actor:a", "actor:a", party: "actor:a"));

        Assert.Equal(Some.Key("actor:b"), ((Participation)(await VersionAsync("participation:a~e")).Content).Actor);
        Assert.All(((Claim)(await VersionAsync("claim:a~a")).Content).Ends, end => Assert.Equal(Some.Key("actor:b"), end.Key));
        Assert.Equal(0, (await PutAsync(Some.Actor("A") with { Description = "It lives on in B." })).Changed);
    }

    [Fact]
    public async Task A_relation_that_a_merge_makes_a_loop_is_withdrawn_and_comes_back_with_a_split()
    {
        await PutAsync(Some.Relation("actor:a", "PRESSURES", "actor:b"), Some.Relation("actor:a", "PRESSURES", "actor:c"));
        await WriteAsync(new Merge(Some.Key("actor:a"), Some.Key("actor:b"), "x"));

        Assert.NotNull((await VersionAsync("relation:pressures~a~b")).Retracted);
        Assert.Equal(Some.Key("actor:b"), ((Relation)(await VersionAsync("relation:pressures~a~c")).Content).From);
        await WriteAsync(new Split(Some.Key("actor:a"), "x"));
        foreach (var key in (string[])["relation:pressures~a~b", "relation:pressures~a~c"])
            Assert.Equal((true, Some.Key("actor:a")),
                ((await VersionAsync(key)).IsLive, ((Relation)(await VersionAsync(key)).Content).From));
    }

    [Fact]
    public async Task A_split_leaves_what_was_moved_on_since()
    {
        var participation = Some.Participation("actor:a", "event:e");
        await PutAsync(participation, Some.Participation("actor:b", "event:f"));
        await WriteAsync(new Merge(Some.Key("actor:a"), Some.Key("actor:b"), "x"));
        await PutAsync(participation with { Actor = Some.Key("actor:c") });
        await WriteAsync(new Split(Some.Key("actor:a"), "x"));

        Assert.Equal(Some.Key("actor:c"), ((Participation)(await VersionAsync("participation:a~e")).Content).Actor);
        Assert.Equal(Some.Key("actor:b"), ((Participation)(await VersionAsync("participation:b~f")).Content).Actor);
        Assert.True((await VersionAsync("actor:a")).IsLive);
    }

    [Fact]
    public async Task What_the_law_had_blanked_is_not_written_again()
    {
        var witness = Some.Actor("A") with { Description = "A witness." };
        await PutAsync(witness);
        await WriteAsync(new Redact(Some.Key("actor:a"), "By law."));

        Assert.Equal(0, (await PutAsync(witness)).Changed);
        var version = await VersionAsync("actor:a");
        Assert.Equal((true, Operation.Redacted, Tombstone.Text), (version.IsRedacted, version.Operation, ((Actor)version.Content).Name));
    }

    [Fact]
    public void A_tombstone_keeps_no_words_and_no_figures()
    {
        Element[] elements =
        [
            Some.Actor("Secret", country: "UKR") with { Description = "Secret.", ExternalIds = [new ExternalId("WIKIDATA", "Q7777")] },
                Some.Place("Secret", latitude: 77, longitude: 77),
            Some.Event("Secret", "2025"),
                Some.Source("Secret") with { Authors = ["Secret"], Url = new Uri("https://secret.example"),
                    ArchivedUrl = new Uri("https://secret.example"), License = "Secret" },
            Some.Stance("actor:a", "issue:i", score: 0.77) with { Summary = "Secret.", Uncited = "Secret." },
            Some.Claim("actor:a", "event:e", "Secret.") with { Field = "Secret", Number = 77, Low = 77, High = 77, Unit = "Secret" },
                Some.Participation("actor:a", "event:e") with { Uncited = "Secret." },
            Some.Citation("source:s", "event:e", "Secret.") with { Locator = "Secret." },
        ];

        foreach (var element in elements)
        {
            // Of these words only the key may stay, which is permanent.
            var blank = ElementJson.WriteText(Tombstone.Of(element)).Replace(element.Key.Value, "", StringComparison.Ordinal);
            Assert.DoesNotContain("secret", blank, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("77", blank, StringComparison.Ordinal);
            Assert.Equal(References.Of(element), References.Of(Tombstone.Of(element)));
        }
    }

    [Fact]
    public async Task All_problems_are_carried_together_and_the_message_shows_the_first()
    {
        var refusal = await Assert.ThrowsAsync<InvalidBatchException>(
            () => _store.WriteAsync(Some.Writes([.. Enumerable.Range(0, 1_100).Select(i => new Put(Some.Actor($"N{i}", "NOTHING")))]))
            .AsTask());

        Assert.Equal(("INVALID_BATCH", false, InvalidBatchException.MaxProblems),
            (refusal.Code, refusal.IsTransient, refusal.Problems.Count));
        Assert.StartsWith($"1100 problems, nothing was recorded:{Environment.NewLine}actor:n0: 'NOTHING' is not an actor type of the "
            + $"ontology.",
            refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("… and 1080 more", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entities_are_applied_before_facts_and_facts_before_citations()
    {
        await PutAsync(Some.Citation("source:t", "participation:d~e"), Some.Participation("actor:d", "event:e"), Some.Source("T"),
            Some.Actor("D"));

        await using var snapshot = await _store.OpenAsync();
        var diary = await snapshot.ChangesAsync(new ChangeLogPosition(1), 10);
        Assert.Equal(["source:t", "actor:d", "participation:d~e", "citation:t~d~e"], diary.Select(change => change.Key.Value));
    }

    private Task<BatchOutcome> PutAsync(params IEnumerable<Element> elements) => _store.WriteAsync(Some.Batch(elements)).AsTask();

    private Task<BatchOutcome> WriteAsync(params IReadOnlyList<Write> writes) => _store.WriteAsync(Some.Writes(writes)).AsTask();

    private async Task<IReadOnlyList<Problem>> RefusedAsync(params IReadOnlyList<Write> writes) =>
        (await Assert.ThrowsAsync<InvalidBatchException>(() => WriteAsync(writes))).Problems;

    private async Task<ElementVersion> VersionAsync(string key)
    {
        await using var snapshot = await _store.OpenAsync();
        return (await snapshot.ChangesAsync(default, int.MaxValue, Some.Key(key)))[^1].Version;
    }
}
