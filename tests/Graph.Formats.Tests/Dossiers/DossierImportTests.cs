using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Formats.Dossiers;
using Graph.Formats.Importing;

namespace Graph.Formats.Tests.Dossiers;

public class DossierImportTests
{
    private const string First = """
        dossier: first
        title: First
        actors:
          - {key: actor:ukraine, type: STATE, name: Ukraine}
          - {key: actor:russia, type: STATE, name: Russia}
        issues:
          - {key: issue:ceasefire, name: Ceasefire}
        facts:
          - stance: {actor: Ukraine, issue: Ceasefire, position: ACCEPTS}
            uncited: made up
        """;

    private const string Second = """
        dossier: second
        title: Second
        facts:
          - stance: {actor: Russia, issue: issue:ceasefire, position: REJECTS}
            uncited: made up
        """;

    [Fact]
    public async Task Importing_again_changes_nothing()
    {
        await using var store = DossierTexts.NewStore();
        var import = new ImportRunner(store, Ontology.Default);
        await import.RunAsync(DossierTexts.Shipped);

        var again = await import.RunAsync(DossierTexts.Shipped);

        Assert.All(again, outcome =>
            Assert.Equal((2, 0, 0, 0),
            (outcome.Outcome!.Revision, outcome.Outcome.Created, outcome.Outcome.Changed, outcome.Outcome.Retracted)));
    }

    [Fact]
    public async Task A_dossier_that_is_changed_and_changed_back_is_applied_each_time()
    {
        await using var store = DossierTexts.NewStore();
        await store.ImportAsync(First);
        var changed = await store.ImportAsync(First.Replace("ACCEPTS", "SUPPORTS"));
        var back = await store.ImportAsync(First);

        Assert.Equal((1, 1), (changed.Changed, back.Changed));
        Assert.Equal("ACCEPTS", ((Stance)(await store.HeldAsync())["stance:ukraine~ceasefire"]).Position);
    }

    [Fact]
    public async Task The_same_batch_has_the_same_id_so_that_it_can_be_sent_again()
    {
        await using var store = DossierTexts.NewStore();
        var import = new ImportRunner(store, Ontology.Default);
        var dossier = DossierReader.Read(First, "a.yaml");
        var once = (await import.RunAsync([dossier], new() { DryRun = true }))[0].Batch;
        var twice = (await import.RunAsync([dossier], new() { DryRun = true }))[0].Batch;

        Assert.Equal(once.Id, twice.Id);
        Assert.False((await store.WriteAsync(once)).Repeated);
        Assert.True((await store.WriteAsync(twice)).Repeated);
    }

    [Fact]
    public async Task What_a_dossier_no_longer_holds_stays_unless_it_is_replaced()
    {
        await using var store = DossierTexts.NewStore();
        await store.ImportAsync(First);
        var shorter = First[..First.IndexOf("facts:", StringComparison.Ordinal)];

        Assert.Equal(0, (await store.ImportAsync(shorter)).Retracted);
        Assert.Contains("stance:ukraine~ceasefire", (await store.HeldAsync()).Keys);

        Assert.Equal(1, (await store.ImportAsync(shorter, new() { Replace = true })).Retracted);
        Assert.DoesNotContain("stance:ukraine~ceasefire", (await store.HeldAsync()).Keys);
    }

    [Fact]
    public async Task A_dry_run_finds_every_problem_and_writes_nothing()
    {
        await using var store = DossierTexts.NewStore();

        var outcome = Assert.Single(
            await new ImportRunner(store, Ontology.Default).RunAsync([DossierReader.Read(First, "a.yaml")], new() { DryRun = true }));

        Assert.Equal(4, outcome.Outcome.Created);
        Assert.Empty(await store.HeldAsync());
    }

    [Fact]
    public async Task A_later_dossier_may_refer_to_an_earlier_one_of_the_same_run()
    {
        await using var store = DossierTexts.NewStore();

        await new ImportRunner(store,
            Ontology.Default).RunAsync([DossierReader.Read(First, "1.yaml"), DossierReader.Read(Second, "2.yaml")]);

        Assert.Contains("stance:russia~ceasefire", (await store.HeldAsync()).Keys);
    }

    [Fact]
    public async Task A_later_dossier_may_refer_to_what_is_recorded()
    {
        await using var store = DossierTexts.NewStore();
        await store.ImportAsync(First);

        await store.ImportAsync(Second);

        Assert.Contains("stance:russia~ceasefire", (await store.HeldAsync()).Keys);
    }

    [Fact]
    public async Task Problems_of_all_dossiers_come_together_in_their_order_and_nothing_is_written()
    {
        await using var store = DossierTexts.NewStore();
        Dossier[] dossiers =
            [DossierReader.Read(First, "1.yaml"), DossierReader.Read(Second.Replace("REJECTS", "REJECT"), "2.yaml"),
            DossierReader.Read("dossier: third", "3.yaml"), DossierReader.Read(First, "4.yaml")];

        var refusal = await Assert.ThrowsAsync<InvalidBatchException>(() => new ImportRunner(store, Ontology.Default).RunAsync(dossiers));

        Assert.Equal(["2.yaml:4:63", "3.yaml:1:1", "4.yaml:1:1"], refusal.Problems.Select(problem => $"{problem.At}"));
        Assert.Equal([ProblemCode.UnknownTerm, ProblemCode.Malformed, ProblemCode.DuplicateKey],
            refusal.Problems.Select(problem => problem.Code));
        Assert.Empty(await store.HeldAsync());
    }

    [Fact]
    public async Task Progress_is_told_when_a_dossier_is_checked_and_when_it_is_written()
    {
        await using var store = DossierTexts.NewStore();
        var told = new List<ImportProgress>();

        await new ImportRunner(store,
            Ontology.Default).RunAsync([DossierReader.Read(First, "1.yaml"), DossierReader.Read(Second, "2.yaml")],
            progress: new Telling(told));

        Assert.Equal(
            [("first", ImportStage.Checked, 1), ("second", ImportStage.Checked, 2), ("first", ImportStage.Written, 1),
            ("second", ImportStage.Written, 2)],
            told.Select(progress => (progress.Source.Name, progress.Stage, progress.Done)));
    }

    [Fact]
    public async Task The_dossier_is_the_origin_and_the_importer_is_kept()
    {
        await using var store = DossierTexts.NewStore();
        await store.ImportAsync(First, new() { By = "curator" });

        await using var snapshot = await store.OpenAsync();
        var change = (await snapshot.ChangesAsync(default, 1))[0];

        Assert.Equal(("first", "curator"), (change.Version.Origin, change.Version.Recorded.By));
    }

    // Progress<T> posts to the thread pool, in no order.
    private sealed class Telling(List<ImportProgress> told) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => told.Add(value);
    }
}
