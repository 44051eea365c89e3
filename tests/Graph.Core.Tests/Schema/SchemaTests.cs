using System.Text;
using System.Text.Json;
using CsCheck;
using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Recording;
using Graph.Core.Schema;
using Graph.Core.Storage;
using Graph.Core.Tests.Model;
using Graph.Core.Tests.Time;
using Graph.Core.Time;

namespace Graph.Core.Tests.Schema;

/// <summary>The tables of the schema agree with the model's types.</summary>
public class SchemaTests
{
    private static readonly IReadOnlyDictionary<Kind, Type> Types = typeof(Element).Assembly.GetExportedTypes()
        .Where(type => type.IsSubclassOf(typeof(Element)) && !type.IsAbstract).ToDictionary(type => Enum.Parse<Kind>(type.Name));

    public static TheoryData<Kind> AllKinds => [.. Kinds.All];

    [Fact]
    public void Every_property_order_and_end_has_its_row()
    {
        Assert.Equal(Enum.GetValues<Property>(), PropertySchema.All.Select(row => row.Property));
        Assert.Equal(Enum.GetValues<OrderBy>(), OrderSchema.All.Select(row => row.By));
        Assert.Equal(Enum.GetValues<End>(), EndSchema.All.Select(row => row.End));
        Assert.All(Enum.GetValues<Property>(), property => Assert.Equal(property, PropertySchema.Of(property).Property));
        Assert.All(Enum.GetValues<OrderBy>(), by => Assert.Equal(by, OrderSchema.Of(by).By));
        Assert.All(Enum.GetValues<End>(), end => Assert.Equal(end, EndSchema.Of(end).End));
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void The_properties_of_a_kind_are_those_of_its_type(Kind kind)
    {
        var ends = EndSchema.OfKind(kind).Select(end => end.ToString());
        var ofType = Types[kind].GetProperties().Where(property => property.SetMethod is not null || property.Name == nameof(Entity.Name))
            .Select(property => (kind, property.Name) is (Kind.Event, nameof(Event.Date)) ? nameof(Property.Validity) : property.Name)
            .Except(ends).Where(name => name != nameof(Element.Key));

        var ofSchema = PropertySchema.All.Where(row => row.Has(kind)).Select(row => row.Property)
            .Except([Property.Recorded, Property.Retracted, Property.MergedKeys, Property.Degree]).Select(property => property.ToString());

        Assert.Equal(ofType.Order(), ofSchema.Order());
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void The_type_of_a_property_is_that_of_the_model(Kind kind)
    {
        foreach (var row in PropertySchema.All.Where(row => row.Has(kind)))
        {
            var name = (kind, row.Property) is (Kind.Event, Property.Validity) ? nameof(Event.Date) : row.Property.ToString();
            if (Types[kind].GetProperty(name) is { } property)
                Assert.Equal(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, row.Type);
        }
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void The_ends_of_a_kind_are_the_keys_of_its_type(Kind kind)
    {
        var keys = Types[kind].GetProperties().Where(property => property.SetMethod is not null && property.Name != nameof(Element.Key)
            && (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == typeof(Key)).ToArray();

        Assert.Equal(keys.Select(property => property.Name).Order(), EndSchema.OfKind(kind).Select(end => end.ToString()).Order());
        Assert.All(keys, property => Assert.Equal(
            Nullable.GetUnderlyingType(property.PropertyType) is not null, EndSchema.Of(Enum.Parse<End>(property.Name)).IsOptional));
        Assert.All(EndSchema.OfKind(kind), end => Assert.Contains(kind, EndSchema.Of(end).Kinds));
        Assert.Equal(kind.IsEntity(), EndSchema.OfKind(kind).Count == 0);
    }

    [Fact]
    public void What_the_schema_says_of_a_kind_holds_for_its_elements() => ElementGen.Element.Sample(element =>
    {
        var version = new ElementVersion { Content = element, Recorded = new Recorded(1, default, null, 1), Operation = Operation.Created };
        foreach (var row in PropertySchema.All)
        {
            var value = row.Read(version);
            if (value is not null)
                Assert.IsType(row.Type, value);
            if (!row.Has(element.Kind))
                Assert.Null(value);
        }
        foreach (var (end, key) in References.Of(element))
            Assert.Contains(key.Kind, EndSchema.Of(end).Candidates);
        Assert.Equal(References.Of(element).Select(end => end.End).OrderBy(end => end), References.Of(element).Select(end => end.End));
        if (element is Fact { DatedBy: { } datedBy } fact)
        {
            Assert.Equal(Kind.Event, datedBy.Kind);
            Assert.True(fact.Validity.IsUndated && fact.IsOccurrence);
        }
    });

    [Fact]
    public void The_name_of_a_text_is_its_name_in_JSON() => ElementGen.Element.Sample(element =>
    {
        var version = new ElementVersion { Content = element, Recorded = new Recorded(1, default, null, 1), Operation = Operation.Created };
        using var json = JsonDocument.Parse(ElementJson.WriteKeyless(element));
        foreach (var row in PropertySchema.All.Where(row => row.Type == typeof(string) && row.Property != Property.Name))
            Assert.Equal(row.Read(version),
                json.RootElement.TryGetProperty(Encoding.UTF8.GetBytes(row.JsonName), out var text) ? text.GetString() : null);
    });

    [Fact]
    public void Edges_lead_from_the_first_to_the_second_end_of_their_kind()
    {
        Assert.Equal(Kinds.Facts.Order(), EdgeKind.All.Select(edge => edge.Kind).Order());
        Assert.All(EdgeKind.All, edge => Assert.Equal([edge.From, edge.To], EndSchema.OfKind(edge.Kind).Take(2)));
    }

    [Fact]
    public void Edges_are_followed_by_their_types()
    {
        IEnumerable<Kind> Followed(params string[]? types) =>
            EdgeKind.All.Where(edge => edge.IsFollowed(new EdgeFilter(types))).Select(edge => edge.Kind).Order();

        Assert.Equal([Kind.Stance, Kind.Participation, Kind.Engagement, Kind.Relation], Followed(null));
        Assert.Equal([Kind.Claim], Followed(EdgeFilter.Claim));
        Assert.Equal([Kind.Stance, Kind.Relation], Followed(EdgeFilter.Stance, "ALLIED_WITH"));
        Assert.Empty(Followed());
    }

    [Fact]
    public void A_sort_date_gives_its_first_day_back() => TimeGen.Interval.Sample(interval =>
    {
        var bounds = interval.Bounds;
        Assert.Equal(bounds.StartFirst == Bounds.Past ? null : DateOnly.FromDayNumber(bounds.StartFirst), SortDate.DayOf(bounds.SortDate));
    });

    [Fact]
    public void Every_well_known_code_is_in_the_shipped_ontology()
    {
        var ontology = Graph.Core.Ontologies.Ontology.Default;
        Assert.All(WellKnown.StructuralRelations, code => Assert.Contains(code, ontology.RelationTypes.Select(type => type.Code)));
        Assert.All((string[])[WellKnown.Party, WellKnown.Mediator, WellKnown.Host],
            code => Assert.NotNull(ontology.Find(Vocabulary.Role, code)));
    }

    [Fact]
    public void Only_kinds_that_have_the_property_or_end_can_pass_a_filter()
    {
        Assert.Equal([Kind.Actor], FilterSchema.KindsOf(new TextIs(Property.Country, TextMatch.Equal, ["UA"])));
        Assert.Equal([Kind.Participation, Kind.Engagement], FilterSchema.KindsOf(new CodeIn(Property.Role, ["HOST"])));
        Assert.Equal([Kind.Claim], FilterSchema.KindsOf(new NumberIs(Property.Number, Comparison.Less, 1)));
        Assert.Equal([Kind.Stance], FilterSchema.KindsOf(new EndIn(End.StatedAt, [])));
        Assert.Empty(FilterSchema.KindsOf(new HasFact(Kind.Participation, End.Process, null)));
        Assert.Throws<ArgumentOutOfRangeException>(() => FilterSchema.KindsOf(new NumberIs(Property.Low, Comparison.Less, 1)));
    }
}
