using System.Diagnostics;
using System.Globalization;
using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Embedded;
using Graph.Embedded.Query;
using Graph.Embedded.Schema;
using Graph.Embedded.Sqlite;

namespace Graph.Benchmarks;

/// <summary>The list page: the 50 newest events with participants, places and sources, beside the same statements stepped from C.</summary>
internal static class PageBenchmark
{
    private const int Rounds = 3_000;
    private const int InList = 50;

    public static async Task RunAsync(int events)
    {
        var folder = Directory.CreateTempSubdirectory("graph-page-").FullName;
        try
        {
            await ImportBenchmark.ImportAsync(folder, events);
            var file = Path.Combine(folder, "graph.db");
            await CompareAsync(folder, StatementsOf(file), file);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task CompareAsync(string folder, string[] statements, string file)
    {
        await using var store = await EmbeddedStore.OpenAsync(folder, Ontology.Default);
        var rows = CountRows(await FetchAsync(store));
        // One after the other in short turns, so that what else the machine does slows both.
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var turn = 0; turn < 5; turn++)
        {
            ours.AddRange(await TimeAsync(store));
            theirs.AddRange(await CProgram.RunAsync(folder, file, statements, Rounds, rows));
        }
        var (a, b) = (Median(ours), Median(theirs));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"page of {InList} events, {rows} rows: store {a:0.000} ms, the same statements from C {b:0.000} ms, "
                + $"ratio {a / b:0.00} (medians of {ours.Count})"));
    }

    private static async Task<List<double>> TimeAsync(EmbeddedStore store)
    {
        var times = new List<double>(Rounds);
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            await FetchAsync(store);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return times;
    }

    private static async Task<RowPage> FetchAsync(EmbeddedStore store)
    {
        await using var snapshot = await store.OpenAsync();
        return await snapshot.FetchAsync(Question());
    }

    private static Fetch Question()
    {
        var page = PageRequest.Whole;
        var named = Selections.All(new Selection([Property.Name], []));
        var participations = Selections.All(new Selection([Property.Role], [new EndHop(End.Actor, named)]));
        var places = Selections.All(new Selection([], [new EndHop(End.To, named)]));
        var citations = Selections.All(new Selection([], [new EndHop(End.Source, named)]));
        var events = new Selection(
            [Property.Name, Property.Type, Property.Validity],
            [
                new FactsHop(Kind.Participation, [End.Event], null, Order.Default(Kind.Participation), page, participations),
                new FactsHop(Kind.Relation, [End.From], new CodeIn(Property.Type, ["HELD_AT"]), Order.Default(Kind.Relation), page, places),
                new FactsHop(Kind.Citation, [End.Supports], null, Order.Default(Kind.Citation), page, citations),
            ]);
        return new Fetch(View.Default, new ListRoot(Kind.Event, null, Order.Newest, new PageRequest(InList)), Selections.All(events));
    }

    // The texts that the store itself prepares, in that order, with everything but the element hopped from written out.
    private static string[] StatementsOf(string file)
    {
        using var connection = new Connection(file, TimeSpan.Zero);
        var fetch = Question();
        RootReader.Read(new Graph.Embedded.Query.QueryContext(connection, fetch.View, long.MaxValue, default), fetch.Root, fetch.Wanted);
        var type = connection.Number("SELECT id FROM relation_type WHERE code = ?1", "HELD_AT")!.Value;
        var slot = EndColumns.RelationSlot(1, type);
        var texts = connection.Texts.Where(
            text => text.StartsWith("SELECT e.id, e.key", StringComparison.Ordinal)
            && !text.Contains("e.date IS NULL", StringComparison.Ordinal)).ToList();
        var limit = PageRequest.Whole.Size + 1;
        string[] written =
        [
            texts[0].Replace("LIMIT ?1", $"LIMIT {InList + 1}", StringComparison.Ordinal),
            .. texts.Skip(1).Select(text => text
                .Replace("slot = ?2", $"slot = {slot}", StringComparison.Ordinal)
                .Replace("e.code = ?3", "e.code = 'HELD_AT'", StringComparison.Ordinal)
                .Replace("LIMIT ?4", $"LIMIT {limit}", StringComparison.Ordinal)
                .Replace("LIMIT ?2", $"LIMIT {limit}", StringComparison.Ordinal)),
        ];
        // Every end is read by one text.
        var (page, participations, relations, citations, end) = (written[0], written[1], written[2], written[3], written[4]);
        return [page, participations, end, relations, end, citations, end];
    }

    private static int CountRows(RowPage page) => page.Rows.Count + page.Rows.Sum(row => row!.Hops.Sum(CountRows));

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
