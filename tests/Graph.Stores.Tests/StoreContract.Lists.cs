using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Testing;

namespace Graph.Stores.Tests;

/// <summary>Orders, pages and counts.</summary>
public abstract partial class StoreContract
{
    private static Order By(OrderBy by, bool descending = false) => new(new OrderEntry(by, descending));

    [SkippableFact]
    public async Task Dates_order_by_the_first_possible_day_then_the_last_and_unknown_ones_stand_last_both_ways()
    {
        await PutAsync(
            Some.Event("Day", "2025-05-01"), Some.Event("Month", "2025-05"), Some.Event("Year", "2025"), Some.Event("Later", "2025-05-02"),
            Some.Event("Undated"), Some.Event("Open", "/2025-05-01"), Some.Event("Since", "2025-05-01/"));
        var unknown = new[] { "event:undated", "event:open" }.OrderBy(key => Some.Key(key).Tie()).ToArray();

        Assert.Equal($"event:year event:day event:month event:since event:later {unknown[0]} {unknown[1]}",
            await ListAsync(Kind.Event, order: By(OrderBy.Date)));
        Assert.Equal($"event:later event:since event:month event:day event:year {unknown[1]} {unknown[0]}",
            await ListAsync(Kind.Event, order: By(OrderBy.Date, true)));
    }

    [SkippableFact]
    public async Task Names_order_by_the_bytes_of_their_folded_text()
    {
        await PutAsync(Some.Actor("Zulu"), Some.Actor("émile"), Some.Actor("Eva"), Some.Actor("Çelik"), Some.Actor("Ödön"),
            Some.Actor("x") with { Names = [new Name("Київ", Kind: NameKind.Official)] });

        Assert.Equal("actor:celik actor:emile actor:eva actor:odon actor:zulu actor:x",
            await ListAsync(Kind.Actor, order: By(OrderBy.Name)));
        Assert.Equal("actor:x actor:zulu actor:odon actor:eva actor:emile actor:celik",
            await ListAsync(Kind.Actor, order: By(OrderBy.Name, true)));
    }

    [SkippableFact]
    public async Task Ties_fall_by_the_hash_of_the_key_in_the_direction_of_the_last_entry()
    {
        Element[] alike = [.. Enumerable.Range(0, 20)
            .Select(i => Some.Actor($"x{i}") with { Names = [new Name("Alike", Kind: NameKind.Official)] })];
        await PutAsync(alike);
        var up = string.Join(' ', alike.Select(element => element.Key).OrderBy(key => key.Tie()));
        var down = string.Join(' ', alike.Select(element => element.Key).OrderByDescending(key => key.Tie()));

        Assert.Equal(up, await ListAsync(Kind.Actor, order: By(OrderBy.Name)));
        Assert.Equal(down, await ListAsync(Kind.Actor, order: By(OrderBy.Name, true)));
        Assert.Equal(down, await ListAsync(Kind.Actor,
            order: new Order(new OrderEntry(OrderBy.Name), new OrderEntry(OrderBy.Score, Descending: true))));
        Assert.Equal(up, await ListAsync(Kind.Actor,
            order: new Order(new OrderEntry(OrderBy.Name, Descending: true), new OrderEntry(OrderBy.Degree))));
    }

    [SkippableFact]
    public async Task Scores_numbers_types_degrees_and_places_order_too()
    {
        await PutAsync(
            Some.Actor("A"), Some.Actor("B"), Some.Actor("C"), Some.Issue("I"), Some.Stance("actor:a", "issue:i", "RELUCTANT", -0.25),
            Some.Stance("actor:b", "issue:i", "UNKNOWN", null),
            Some.Stance("actor:c", "issue:i"), Some.Claim("actor:a", "issue:i") with { Field = "dead", Number = 12 },
            Some.Claim("actor:b", "issue:i"),
            Some.Claim("actor:c", "issue:i") with { Field = "dead", Number = 9.5 }, Some.Relation("actor:a", "SUPPORTS", "actor:b"),
            Some.Relation("actor:b", "ALLIED_WITH", "actor:c"));
        await PutAsync(Some.Actor("A") with { Description = "Revised." }, Some.Relation("actor:a", "PRESSURES", "actor:b"));

        Assert.Equal("stance:a~i stance:c~i stance:b~i", await ListAsync(Kind.Stance, order: By(OrderBy.Score)));
        Assert.Equal("stance:c~i stance:a~i stance:b~i", await ListAsync(Kind.Stance, order: By(OrderBy.Score, true)));
        Assert.Equal("claim:c~i claim:a~i claim:b~i", await ListAsync(Kind.Claim, order: By(OrderBy.Number)));
        Assert.Equal("claim:a~i claim:c~i claim:b~i", await ListAsync(Kind.Claim, order: By(OrderBy.Number, true)));
        Assert.Equal("relation:allied-with~b~c relation:pressures~a~b relation:supports~a~b",
            await ListAsync(Kind.Relation, order: By(OrderBy.Type)));
        Assert.Equal("actor:b actor:a actor:c", await ListAsync(Kind.Actor, order: By(OrderBy.Degree, true)));
        Assert.Equal("actor:a", (await ListAsync(Kind.Actor, order: By(OrderBy.Recorded, true))).Split(' ')[0]);
        Assert.Equal("actor:a", (await ListAsync(Kind.Actor, order: By(OrderBy.Recorded))).Split(' ')[2]);
    }

    [SkippableFact]
    public async Task A_later_entry_decides_where_the_first_ties()
    {
        await PutAsync(Some.Event("B", "2025-05-16"), Some.Event("A", "2025-05-16"), Some.Event("C", "2025-05-15"), Some.Event("E"),
            Some.Event("D"));

        Assert.Equal("event:a event:b event:c event:d event:e",
            await ListAsync(Kind.Event, order: new Order(new OrderEntry(OrderBy.Date, true), new OrderEntry(OrderBy.Name))));
        Assert.Equal("event:c event:b event:a event:e event:d",
            await ListAsync(Kind.Event, order: new Order(new OrderEntry(OrderBy.Date), new OrderEntry(OrderBy.Name, true))));
    }

    [SkippableFact]
    public async Task A_position_carries_the_values_of_the_order()
    {
        await PutAsync(Some.Event("Çelik", "2025-05-16"), Some.Event("Undated"));

        var page = await PageAsync(Kind.Event, PageRequest.Whole with { Placed = true },
            order: new Order(new OrderEntry(OrderBy.Date), new OrderEntry(OrderBy.Name), new OrderEntry(OrderBy.Recorded),
            new OrderEntry(OrderBy.Degree), new OrderEntry(OrderBy.Type)));
        Assert.Equal([Some.Time("2025-05-16").Bounds.SortDate, "celik", 1L, 0L, "MEETING"], page.Positions[0].Values);
        Assert.Null(page.Positions[1].Values[0]);
        Assert.Equal(page.Rows.Select(row => row!.Key.Tie()), page.Positions.Select(position => position.Tie));
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pages_follow_each_other_in_both_directions(bool descending)
    {
        await PutAsync(Enumerable.Range(0, 11).Select(i => Some.Event($"e{i}", (i % 4) switch
        {
            0 => null,
            1 => "2025",
            2 =>
            "2025-05-16",
            _ => $"2025-06-{i + 1:00}"
        })));
        var order = By(OrderBy.Date, descending);
        var whole = (await ListAsync(Kind.Event, order: order)).Split(' ');

        var (forward, after) = (new List<string>(), (Position?)null);
        for (var i = 0; i < 4; i++)
        {
            var page = await PageAsync(Kind.Event, new PageRequest(3, After: after, Count: true), order: order);
            Assert.Equal((i < 3, i > 0, 11), (page.HasNext, page.HasPrevious, page.Total));
            forward.AddRange(page.Rows.Select(row => row!.Key.Value));
            after = page.Positions[^1];
        }
        var (backward, before) = (new List<string>(), (Position?)null);
        for (var i = 0; i < 4; i++)
        {
            var page = await PageAsync(Kind.Event, new PageRequest(3, Backward: true, Before: before), order: order);
            Assert.Equal((i > 0, i < 3, null), (page.HasNext, page.HasPrevious, page.Total));
            backward.InsertRange(0, page.Rows.Select(row => row!.Key.Value));
            before = page.Positions[0];
        }
        Assert.Equal(whole, forward);
        Assert.Equal(whole, backward);
    }

    [SkippableFact]
    public async Task Both_cursors_bound_the_rows_and_the_page_says_whether_more_lie_between()
    {
        await PutAsync(Enumerable.Range(0, 9).Select(i => Some.Actor($"a{i}")));
        var all = await PageAsync(Kind.Actor, PageRequest.Whole with { Placed = true });
        var (after, before) = (all.Positions[1], all.Positions[6]);

        var forward = await PageAsync(Kind.Actor, new PageRequest(3, After: after, Before: before, Count: true));
        Assert.Equal("actor:a2 actor:a3 actor:a4", Keys(forward));
        Assert.Equal((true, true, 9), (forward.HasNext, forward.HasPrevious, forward.Total));
        var exactly = await PageAsync(Kind.Actor, new PageRequest(4, After: after, Before: before));
        Assert.Equal("actor:a2 actor:a3 actor:a4 actor:a5", Keys(exactly));
        Assert.Equal((false, true), (exactly.HasNext, exactly.HasPrevious));
        var backward = await PageAsync(Kind.Actor, new PageRequest(3, Backward: true, After: after, Before: before));
        Assert.Equal("actor:a3 actor:a4 actor:a5", Keys(backward));
        Assert.Equal((true, true), (backward.HasNext, backward.HasPrevious));
        Assert.False((await PageAsync(Kind.Actor, new PageRequest(4, Backward: true, After: after, Before: before))).HasPrevious);
        Assert.Equal("", Keys(await PageAsync(Kind.Actor, new PageRequest(3, After: before, Before: after))));
        Assert.False((await PageAsync(Kind.Actor, new PageRequest(3, Before: before))).HasPrevious);
        Assert.False((await PageAsync(Kind.Actor, new PageRequest(3, Backward: true, After: after))).HasNext);
    }

    [SkippableFact]
    public async Task A_page_of_nothing_still_counts_and_says_whether_there_is_more()
    {
        await PutAsync(Some.Actor("A"));

        var page = await PageAsync(Kind.Actor, new PageRequest(0, Count: true));
        Assert.Empty(page.Rows);
        Assert.Equal((true, false, 1), (page.HasNext, page.HasPrevious, page.Total));
        Assert.False((await PageAsync(Kind.Event, new PageRequest(0))).HasNext);
    }

    [SkippableFact]
    public async Task A_cursor_stays_good_where_its_row_has_gone()
    {
        await PutAsync(Some.Actor("A"), Some.Actor("B"), Some.Actor("C"));
        var first = await PageAsync(Kind.Actor, new PageRequest(2));
        await WriteAsync(new Retract(Some.Key("actor:b"), "A test."));

        Assert.Equal("actor:c", Keys(await PageAsync(Kind.Actor, new PageRequest(2, After: first.Positions[1]))));
    }

    [SkippableFact]
    public async Task Hops_are_ordered_and_paged_like_lists()
    {
        await PutAsync(
            [Some.Actor("A"), .. Enumerable.Range(1, 7)
            .SelectMany(i => (Element[])[Some.Event($"e{i}", $"2025-05-{i:00}"), Some.Participation("actor:a", $"event:e{i}")])]);
        FactsHop Facts(PageRequest page) => new(Kind.Participation, [End.Actor], null, Order.Newest, page, new Selections());
        NeighborsHop Events(PageRequest page) =>
            new([new Step(Kind.Participation, End.Actor, End.Event)], Kind.Event, null, Order.Newest, page, new Selections());

        var facts = await HopPageAsync("actor:a", Facts(new PageRequest(3, Count: true)));
        Assert.Equal("participation:a~e7 participation:a~e6 participation:a~e5", Keys(facts));
        Assert.Equal((true, false, 7), (facts.HasNext, facts.HasPrevious, facts.Total));
        Assert.Equal("participation:a~e4 participation:a~e3",
            Keys(await HopPageAsync("actor:a", Facts(new PageRequest(2, After: facts.Positions[2])))));
        Assert.Equal("participation:a~e2 participation:a~e1",
            Keys(await HopPageAsync("actor:a", Facts(new PageRequest(2, Backward: true)))));

        var events = await HopPageAsync("actor:a", Events(new PageRequest(3, Count: true)));
        Assert.Equal("event:e7 event:e6 event:e5", Keys(events));
        Assert.Equal((true, false, 7), (events.HasNext, events.HasPrevious, events.Total));
        Assert.Equal("event:e7 event:e6",
            Keys(await HopPageAsync("actor:a", Events(new PageRequest(5, Backward: true, Before: events.Positions[2])))));
    }
}
