using Graph.Core.Model;
using Graph.Core.Recording;

namespace Graph.Testing;

/// <summary>
/// A made-up conflict of any size, the same for the same seed: a few actors in most events, revisions in a tree with contested
/// regions, events over twelve years with dates of every precision, figures that contradict each other, sources, citations and
/// facts without them. Streams in constant memory: 200,000 events are about 3 million elements.
/// </summary>
/// <param name="seed">What decides everything.</param>
/// <param name="events">How many events.</param>
public sealed class ConflictGraph(int seed, int events)
{
    /// <summary>The key of an actor; the first ones take part in most events.</summary>
    public static Key Actor(int number) => ConflictStory.Key(Kind.Actor, number);

    /// <summary>The key of an event; they are numbered in the order of time, nearly.</summary>
    public static Key Event(int number) => ConflictStory.Key(Kind.Event, number);

    /// <summary>The whole graph as batches of about so many writes, to be recorded in this order.</summary>
    /// <param name="writes">A batch is closed once it has as many writes; a fact and its citations are never parted.</param>
    public IEnumerable<Batch> Batches(int writes = 10_000)
    {
        var (batch, number) = (new List<Write>(), 0);
        foreach (var together in Groups())
        {
            batch.AddRange(together.Select(element => new Put(element)));
            if (batch.Count >= writes)
            {
                yield return Close();
                batch = [];
            }
        }
        if (batch.Count > 0)
            yield return Close();

        Batch Close() => new() { Id = $"conflict-{seed}-{events}-{number++}", By = "generator", Writes = batch };
    }

    /// <summary>Every element, ends before facts and facts before their citations.</summary>
    public IEnumerable<Element> Elements() => Groups().SelectMany(together => together);

    private IEnumerable<List<Element>> Groups() => new ConflictStory(seed, events).Tell();
}
