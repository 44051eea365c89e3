using Neo4j.Driver;

namespace Graph.Bolt.Tests.Values;

public class ConversionTests
{
    [Fact]
    public void Numbers_strings_and_identifiers_become_what_is_asked_for()
    {
        Assert.Equal(7, 7L.As<int>());
        Assert.Equal(7.0, 7L.As<double>());
        Assert.Equal("7", 7L.As<string>());
        Assert.Equal(7, "7".As<int>());
        Assert.Equal(7, 7L.As<int?>());
        Assert.Equal(Guid.Empty, Guid.Empty.ToString().As<Guid>());
        Assert.Throws<OverflowException>(() => (1L << 40).As<int>());
        Assert.Throws<InvalidCastException>(() => new List<object?>().As<int>());
    }

    [Fact]
    public void Null_becomes_null_or_the_default_and_never_a_number()
    {
        object? nothing = null;
        Assert.Null(nothing.As<string?>());
        Assert.Null(nothing.As<int?>());
        Assert.Equal(3, nothing.As(3));
        Assert.Throws<InvalidCastException>(() => nothing.As<int>());
    }

    [Fact]
    public void Lists_and_maps_become_typed_ones()
    {
        object list = new List<object?> { 1L, 2L };
        Assert.Equal([1, 2], list.As<List<int>>());
        Assert.Equal(["1", "2"], list.As<IEnumerable<string>>());
        object map = new Dictionary<string, object?> { ["a"] = 1L };
        Assert.Equal(1, map.As<Dictionary<string, int>>()["a"]);
        Assert.Equal(1, map.As<IReadOnlyDictionary<string, int>>()["a"]);
        object nested = new List<object?> { new List<object?> { 1L } };
        Assert.Equal(1, nested.As<List<List<int>>>()[0][0]);
    }

    [Fact]
    public void Temporal_values_become_those_of_the_platform()
    {
        Assert.Equal(new DateOnly(2025, 5, 16), new LocalDate(2025, 5, 16).As<DateOnly>());
        Assert.Equal(new TimeOnly(1, 2), new LocalTime(1, 2, 0).As<TimeOnly>());
        Assert.Equal(new DateTime(2025, 5, 16, 1, 2, 0), new LocalDateTime(2025, 5, 16, 1, 2, 0).As<DateTime>());
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(7), new ZonedDateTime(7, 0, Zone.Of(3600)).As<DateTimeOffset>());
        Assert.Equal("2025-05-16", new LocalDate(2025, 5, 16).As<string>());
        Assert.Throws<InvalidCastException>(() => new LocalDate(2025, 5, 16).As<int>());
    }
}
