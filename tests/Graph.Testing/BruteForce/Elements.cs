using Graph.Core.Model;
using Graph.Core.Text;

namespace Graph.Testing.BruteForce;

/// <summary>What the docs say of elements in themselves, whatever the view.</summary>
internal static class Elements
{
    /// <summary>The ends of a fact or citation; none for an entity.</summary>
    public static EndList EndsOf(this Element element) => element switch
    {
        Fact fact => fact.Ends,
        Citation citation => citation.Ends,
        _ => default,
    };

    /// <summary>The key at an end, or null where it is not given.</summary>
    public static Key? EndOf(this Element element, End end) =>
        element.EndsOf().Where(given => given.End == end).Select(given => (Key?)given.Key).FirstOrDefault();

    /// <summary>The code of its type, or null.</summary>
    public static string? TypeOf(this Element element) => element switch
    {
        Actor actor => actor.Type,
        Place place => place.Type,
        Process process => process.Type,
        Event happened => happened.Type,
        Source source => source.Type,
        Relation relation => relation.Type,
        _ => null,
    };

    /// <summary>The names of an entity, as written.</summary>
    public static IEnumerable<string> NamesOf(this Element element) =>
        element is Entity entity ? entity.Names.Select(name => name.Text) : [];

    /// <summary>Whatever else search reads.</summary>
    public static IEnumerable<string> TextsOf(this Element element)
    {
        var text = element switch
        {
            Entity entity => entity.Description,
            Stance stance => stance.Summary,
            Claim claim => claim.Text,
            Citation citation => citation.Quote,
            _ => null,
        };
        return text is null ? [] : [text];
    }

    /// <summary>How many of the words begin some word of the texts.</summary>
    public static int WordsIn(this IReadOnlyList<string> words, IEnumerable<string> texts)
    {
        var there = texts.SelectMany(Folding.Words).ToList();
        return words.Count(word => there.Any(other => other.StartsWith(word, StringComparison.Ordinal)));
    }
}
