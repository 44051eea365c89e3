using Graph.Core.Model;
using Graph.Core.Ontologies;

namespace Graph.Core.Tests.Terms;

/// <summary>What must hold of the files in schema/ontology.</summary>
public class ShippedOntologyTests
{
    private static readonly Ontology Shipped = Ontology.Default;

    public static TheoryData<string, string> DescribedEntries()
    {
        var entries = new TheoryData<string, string>();
        foreach (var vocabulary in Enum.GetNames<Vocabulary>())
            entries.Add(vocabulary, "");
        entries.Add("", "relation types");
        return entries;
    }

    [Theory]
    [MemberData(nameof(DescribedEntries))]
    public void Every_entry_says_when_to_use_it(string vocabulary, string relationTypes)
    {
        var entries = relationTypes.Length > 0
            ? Shipped.RelationTypes.Select(type => (type.Code, type.Label, type.Description)).ToList()
            : [.. Shipped.Terms(Enum.Parse<Vocabulary>(vocabulary)).Select(term => (term.Code, term.Label, term.Description))];

        Assert.NotEmpty(entries);
        Assert.All(entries, entry =>
        {
            Assert.True(entry.Description.Length >= 20, $"{entry.Code}: describe when a coder uses it, in 20 characters or more.");
            Assert.EndsWith(".", entry.Description, StringComparison.Ordinal);
            Assert.NotEqual(entry.Label, entry.Description.TrimEnd('.'), StringComparer.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public void Every_code_of_CAMEO_ACLED_UCDP_and_PLOVER_is_read_as_some_event_type()
    {
        string[] schemes = ["CAMEO", "ACLED", "UCDP", "PLOVER"];
        var codes = Shipped.ExternalCodes.Where(code => schemes.Contains(code.Scheme)).ToList();

        Assert.Equal(schemes, codes.Select(code => code.Scheme).Distinct());
        Assert.DoesNotContain(codes, code => Shipped.FindByMapping(Vocabulary.EventType, code.Scheme, code.Code) is null);
    }

    [Theory]
    [InlineData("CAMEO", 20, 318)]
    [InlineData("ACLED", 6, 31)]
    [InlineData("UCDP", 3, 3)]
    [InlineData("PLOVER", 20, 20)]
    public void The_roots_of_each_code_list_are_all_there_and_mapped_themselves(string scheme, int roots, int codes)
    {
        var list = Shipped.ExternalCodes.Where(code => code.Scheme == scheme).ToList();
        var mapped = Shipped.Terms(Vocabulary.EventType).SelectMany(term => term.Mappings).ToHashSet();

        Assert.Equal(codes, list.Count);
        Assert.Equal(roots, list.Count(code => code.Parent is null));
        Assert.DoesNotContain(list, code => code.Parent is null && !mapped.Contains(new(scheme, code.Code)));
    }

    [Theory]
    [InlineData("CAMEO", "046", "NEGOTIATION")]
    [InlineData("CAMEO", "0211", "APPEAL")]
    [InlineData("CAMEO", "1952", "DRONE_ATTACK")]
    [InlineData("CAMEO", "1951", "AERIAL_ATTACK")]
    [InlineData("CAMEO", "Meet at a 'third' location", "MEETING")]
    [InlineData("CAMEO", "fight with artillery and tanks", "SHELLING")]
    [InlineData("ACLED", "Armed clash", "BATTLE")]
    [InlineData("ACLED", "Grenade", "BOMBING")]
    [InlineData("UCDP", "3", "VIOLENCE_AGAINST_CIVILIANS")]
    [InlineData("PLOVER", "CONSULT", "DIPLOMACY")]
    [InlineData("CAMEO", "999", null)]
    [InlineData("COPDAB", "01", null)]
    public void A_foreign_code_or_name_is_read_as_the_nearest_event_type(string scheme, string code, string? expected) =>
        Assert.Equal(expected, Shipped.FindByMapping(Vocabulary.EventType, scheme, code)?.Code);

    [Theory]
    [InlineData("NEGOTIATION_ROUND", "DIPLOMACY", true)]
    [InlineData("DRONE_ATTACK", "ATTACK", true)]
    [InlineData("DRONE_OFFENSIVE", "OFFENSIVE", true)]
    [InlineData("PRISONER_EXCHANGE", "HUMANITARIAN", true)]
    [InlineData("ATTACK", "ATTACK", true)]
    [InlineData("ATTACK", "DRONE_ATTACK", false)]
    [InlineData("CEASEFIRE", "ARMED_CONFLICT", false)]
    public void A_term_is_under_itself_and_everything_above_it(string code, string ancestor, bool expected)
    {
        var term = Shipped.Find(Vocabulary.EventType, code)!;
        var above = Shipped.Find(Vocabulary.EventType, ancestor)!;

        Assert.Equal(expected, term.IsUnder(above));
        Assert.Equal(expected, above.Subtree().Contains(term));
    }

    [Fact]
    public void Children_stand_in_file_order_and_know_their_parent() =>
        Assert.All(Enum.GetValues<Vocabulary>(), vocabulary =>
        {
            var terms = Shipped.Terms(vocabulary);
            Assert.All(terms, term => Assert.Equal(terms.Where(other => other.Parent == term), term.Children));
        });

    [Fact]
    public void Positions_that_take_no_side_have_no_score()
    {
        var unscored = Shipped.Terms(Vocabulary.Position).Where(position => position.Score is null).Select(position => position.Code);

        Assert.Equal(["ABSTAINS", "FACILITATES", "UNKNOWN"], unscored);
        Assert.Equal(0.5, Shipped.Find(Vocabulary.Position, "CONDITIONAL")!.Score);
        Assert.Equal(-1, Shipped.Find(Vocabulary.Position, "REJECTS")!.Score);
    }

    [Theory]
    [InlineData("WIKIDATA", "Q212", "https://www.wikidata.org/wiki/Q212")]
    [InlineData("DOI", "10.1177/0022343313494396", "https://doi.org/10.1177/0022343313494396")]
    [InlineData("UN_DOCUMENT", "A/RES/76/300", "https://undocs.org/A/RES/76/300")]
    [InlineData("URL", "https://example.org/a?b=c", "https://example.org/a?b=c")]
    [InlineData("ISO3", "UKR", null)]
    public void An_identifier_matches_its_pattern_and_has_its_address(string code, string value, string? url)
    {
        var scheme = Shipped.Find(Vocabulary.IdScheme, code)!;

        Assert.Matches(scheme.Pattern!, value);
        Assert.DoesNotMatch(scheme.Pattern!, $" {value}");
        Assert.DoesNotMatch(scheme.Pattern!, $"{value}\n");
        Assert.Equal(url, scheme.UrlOf(value));
    }

    [Theory]
    [InlineData("HELD_AT", Kind.Event, Kind.Place, true)]
    [InlineData("HELD_AT", Kind.Place, Kind.Event, false)]
    [InlineData("ALLIED_WITH", Kind.Actor, Kind.Actor, true)]
    [InlineData("PROPOSED", Kind.Actor, Kind.Issue, true)]
    [InlineData("PROPOSED", Kind.Actor, Kind.Place, false)]
    public void A_relation_type_allows_its_ends_only(string code, Kind from, Kind to, bool expected) =>
        Assert.Equal(expected, Shipped.FindRelationType(code)!.Allows(from, to));

    [Fact]
    public void Seven_relation_types_are_structural_and_a_symmetric_one_reads_the_same_both_ways()
    {
        Assert.Equal(7, Shipped.RelationTypes.Count(type => type.Structural));
        Assert.Equal(-1, Shipped.FindRelationType("AT_WAR_WITH")!.Sign);
        Assert.Null(Shipped.FindRelationType("PRESSURES")!.Sign);
        Assert.All(Shipped.RelationTypes, type => Assert.Equal(type.Symmetric, type.Label == type.InverseLabel));
    }

    [Theory]
    [InlineData("PRISONER_EXCHANGES", "PRISONER_EXCHANGE")]
    [InlineData("drone attack", "DRONE_ATTACK")]
    [InlineData("NEGOCIATION", "NEGOTIATION")]
    [InlineData("meetng", "MEETING")]
    [InlineData("SABOTGE", "SABOTAGE")]
    public void Nearest_gives_what_was_meant_first(string written, string meant)
    {
        var nearest = Shipped.Nearest(Vocabulary.EventType, written);

        Assert.Equal(3, nearest.Count);
        Assert.Equal(meant, nearest[0]);
    }

    [Fact]
    public void Nearest_finds_relation_types_and_bears_any_text()
    {
        Assert.Equal("HELD_AT", Shipped.NearestRelationTypes("HELDAT", 1).Single());
        Assert.Equal(3, Shipped.NearestRelationTypes("").Count);
        Assert.Equal(5, Shipped.Nearest(Vocabulary.Role, new string('x', 1_000_000), 5).Count);
    }
}
