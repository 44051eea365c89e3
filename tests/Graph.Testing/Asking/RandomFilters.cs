using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Time;

namespace Graph.Testing.Asking;

/// <summary>Makes up filters that fit a kind.</summary>
internal sealed class RandomFilters(Subject subject, Chooser choose)
{
    public static readonly IReadOnlyList<string> Roles =
        ["PARTY", "HOST", "MEDIATOR", "ATTACKER", "VICTIM", "SPEAKER", "GUARANTOR", "NO_SUCH_ROLE"];

    public static readonly IReadOnlyList<string> RelationTypes =
        ["HELD_AT", "PART_OF", "CONCERNS", "LED_TO", "WITHIN", "SUBISSUE_OF", "PUBLISHED", "DOCUMENTS", "VIOLATED", "PROPOSED", "AGREED_TO",
        "SANCTIONS", "MEMBER_OF", "NO_SUCH_TYPE"];

    private static readonly IReadOnlyList<string> Types =
        ["STATE", "PERSON", "ARMED_FORCES", "COUNTRY", "REGION", "CITY", "NEGOTIATIONS", "WAR", "SUMMIT", "DRONE_ATTACK", "MEETING",
        "STATEMENT", "NEWS_ARTICLE", "REPORT"];

    public Filter Any(Kind kind, int depth = 3)
    {
        if (depth == 0 || choose.Chance(0.5))
            return Leaf(kind, depth);
        return choose.Way<Filter>(
            (3, () => new AllOf(choose.Times(choose.Below(4), () => Any(kind, depth - 1)))),
            (3, () => new AnyOf(choose.Times(choose.Below(4), () => Any(kind, depth - 1)))),
            (2, () => new Not(Any(kind, depth - 1))));
    }

    public During AnyDuring()
    {
        var (a, b) = (choose.Value(subject.Days), choose.Value(subject.Days));
        var (from, to) = a < b ? (a, b) : (b, a);
        return new During(choose.Chance(0.8) ? from : null, choose.Chance(0.8) ? to : null, choose.Any(Extent.Possible, Extent.Certain));
    }

    private Filter Leaf(Kind kind, int depth) =>
        kind.IsEntity()
        ? choose.Chance(0.35) ? OfTies(kind, depth) : OfEntity(kind)
        : choose.Chance(0.5) ? OfEnds(kind, depth) : OfFact(kind, depth);

    private Filter OfEntity(Kind kind) => choose.Way<Filter>(
        (2, () => new KeyIn(choose.Times(1 + choose.Below(8), () => choose.Value(subject.KeysOf(kind, Kind.Event))))),
        (3, () => AnyText(Property.Name, subject.Names)),
        (1, () => new HasExternalId(choose.Value(subject.Ids).Scheme, choose.Chance(0.5) ? choose.Value(subject.Ids).Value : null)),
        (1, () => new NumberIs(Property.Degree, AnyComparison(), choose.ValueBelow(12))),
        (kind is Kind.Issue ? 0 : 2, () => new CodeIn(Property.Type, choose.Some(Types))),
        (kind is Kind.Event or Kind.Process or Kind.Source ? 4 : 0, AnyDuring),
        (kind is Kind.Actor ? 3 : 0, () => AnyText(Property.Country, ["UKR", "RUS", "tur", "USA"])),
        (kind is Kind.Place ? 8 : 0, OfPlace),
        (kind is Kind.Source ? 2 : 0, () => AnyText(Property.Language, ["en", "uk", "TR", "de"])),
        (kind is Kind.Source ? 2 : 0, () => new CodeIn(Property.Reliability, choose.Some(["A", "B", "C", "F"], 3))));

    private Filter OfPlace() => choose.Way<Filter>(
        (3, () => new WithinPlace(choose.Values(subject.KeysOf(Kind.Place), 3), choose.Chance(0.5))),
        (2, () => new InCountry(choose.Any(TextMatch.Equal, TextMatch.StartsWith, TextMatch.Contains),
        choose.Some(["AAX", "abx", "A", "CX"], 2))),
        (2, () => new InBox(30 + choose.ValueBelow(15), choose.ValueBelow(360) - 180, 45 + choose.ValueBelow(12),
        choose.ValueBelow(360) - 180)));

    private HasFact OfTies(Kind kind, int depth)
    {
        var (fact, near) = choose.Any(Shapes.TiesOf(kind));
        return new HasFact(fact, near, choose.AnyOrNone(0.7, () => Any(fact, Math.Max(0, depth - 1))));
    }

    private Filter OfEnds(Kind kind, int depth)
    {
        var (end, kinds) = choose.Any(Shapes.EndsOf(kind));
        var there = choose.Any(kinds);
        return choose.Chance(0.5)
            ? new EndIn(end, choose.Times(1 + choose.Below(6), () => choose.Value(subject.KeysOf(there))))
            : new EndPasses(end, Any(there, Math.Max(0, depth - 1)));
    }

    private Filter OfFact(Kind kind, int depth) => choose.Way<Filter>(
        (1, () => new KeyIn(choose.Values(subject.KeysOf(kind), 8))),
        (kind is Kind.Citation ? 0 : 3, AnyDuring),
        (kind is Kind.Citation ? 0 : 2,
        () => new HasFact(Kind.Citation, End.Supports, choose.AnyOrNone(0.7, () => Any(Kind.Citation, Math.Max(0, depth - 1))))),
        (kind is Kind.Participation or Kind.Engagement ? 4 : 0, () => new CodeIn(Property.Role, choose.Some(Roles, 3))),
        (kind is Kind.Relation ? 4 : 0, () => new CodeIn(Property.Type, choose.Some(RelationTypes, 3))),
        (kind is Kind.Stance ? 2 : 0,
        () => new CodeIn(Property.Position, choose.Some(["SUPPORTS", "OPPOSES", "CONDITIONAL", "ABSTAINS"], 2))),
        (kind is Kind.Stance ? 3 : 0, () => new NumberIs(Property.Score, AnyComparison(), choose.Value(-1, -0.75, 0, 0.5, 1))),
        (kind is Kind.Claim ? 2 : 0, () => new NumberIs(Property.Number, AnyComparison(), choose.ValueBelow(500))),
        (kind is Kind.Claim ? 2 : 0, () => new CodeIn(Property.Polarity, choose.Some(["Affirms", "Denies", "Demands"], 2))),
        (kind is Kind.Claim ? 2 : 0, () => AnyText(Property.Field, ["killed", "Prisoners_released", "drones"])));

    private TextIs AnyText(Property property, IReadOnlyList<string> texts)
    {
        var match = choose.Any(TextMatch.Equal, TextMatch.Contains, TextMatch.StartsWith);
        return new TextIs(property, match, choose.Times(1 + choose.Below(2), () =>
        {
            var text = choose.Value(texts);
            var from = match == TextMatch.Contains ? choose.ValueBelow(text.Length) : 0;
            var part = match == TextMatch.Equal ? text : text.Substring(from, 1 + choose.ValueBelow(text.Length - from));
            return choose.Chance(0.5) ? part : part.ToUpperInvariant();
        }));
    }

    private Comparison AnyComparison() => choose.Any(Enum.GetValues<Comparison>());
}
