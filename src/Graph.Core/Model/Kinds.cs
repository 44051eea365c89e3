namespace Graph.Core.Model;

/// <summary>The groups that kinds fall into.</summary>
public static class Kinds
{
    private static readonly string[] Prefixes = [.. Enum.GetValues<Kind>().Select(kind => kind.ToString().ToLowerInvariant())];

    /// <summary>Every kind, in the order of the enum.</summary>
    public static IReadOnlyList<Kind> All { get; } = Enum.GetValues<Kind>();

    /// <summary>Kinds with an identity of their own: what edges tie together.</summary>
    public static IReadOnlyList<Kind> Entities { get; } = [.. All.Where(IsEntity)];

    /// <summary>Kinds of assertions: dated, recorded and cited.</summary>
    public static IReadOnlyList<Kind> Facts { get; } = [.. All.Where(IsFact)];

    /// <summary>Whether the kind is an entity: actor, place, issue, process, event or source.</summary>
    public static bool IsEntity(this Kind kind) => kind <= Kind.Source;

    /// <summary>Whether the kind is a fact: stance, claim, participation, engagement or relation.</summary>
    public static bool IsFact(this Kind kind) => kind is >= Kind.Stance and <= Kind.Relation;

    /// <summary>The word that keys of this kind begin with: <c>actor</c> for <see cref="Kind.Actor"/>.</summary>
    public static string Prefix(this Kind kind) => Prefixes[(int)kind];

    /// <summary>The kind with its article: <c>an actor</c>.</summary>
    public static string WithArticle(this Kind kind) =>
        (kind is Kind.Actor or Kind.Issue or Kind.Event or Kind.Engagement ? "an " : "a ") + kind.Prefix();

    /// <summary>The kind whose keys begin with this word, or null where there is none.</summary>
    public static Kind? FromPrefix(ReadOnlySpan<char> prefix)
    {
        for (var i = 0; i < Prefixes.Length; i++)
            if (prefix.SequenceEqual(Prefixes[i]))
                return (Kind)i;
        return null;
    }
}
