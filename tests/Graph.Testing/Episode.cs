using Graph.Core.Model;
using Graph.Core.Recording;

namespace Graph.Testing;

/// <summary>A batch of several elements that hang together, so that half of it would show.</summary>
public static class Episode
{
    /// <summary>How many elements each batch has.</summary>
    public const int Elements = 7;

    /// <summary>The batch of that id.</summary>
    public static Batch Batch(string id) => new() { Id = id, By = "test", Writes = [.. Of(id).Select(element => new Put(element))] };

    /// <summary>The elements of the batch of that id.</summary>
    public static IReadOnlyList<Element> Of(string id)
    {
        var actor = Some.Actor($"Actor {id}");
        var happened = Some.Event($"Talks {id}", "2025-06-02");
        var place = Some.Place($"Place {id}");
        var source = Some.Source($"Source {id}", "2025-06-03");
        var participation = Some.Participation(actor.Key.Value, happened.Key.Value).Cited();
        return
        [
            actor, happened, place, source, participation, Some.Relation(happened.Key.Value, "HELD_AT", place.Key.Value),
            Some.Citation(source.Key.Value, participation.Key.Value, $"They met, {id} says."),
        ];
    }
}
