using CsCheck;
using Neo4j.Driver;

namespace Graph.Bolt.Tests.PackStream;

public class PackStreamTests
{
    [Theory]
    [InlineData(0L, "00")]
    [InlineData(-16L, "F0")]
    [InlineData(127L, "7F")]
    [InlineData(-17L, "C8EF")]
    [InlineData(-128L, "C880")]
    [InlineData(128L, "C90080")]
    [InlineData(-129L, "C9FF7F")]
    [InlineData(32767L, "C97FFF")]
    [InlineData(32768L, "CA00008000")]
    [InlineData(-32769L, "CAFFFF7FFF")]
    [InlineData(2147483648L, "CB0000000080000000")]
    [InlineData(long.MinValue, "CB8000000000000000")]
    [InlineData(1.5, "C13FF8000000000000")]
    [InlineData(true, "C3")]
    [InlineData(false, "C2")]
    [InlineData(null, "C0")]
    [InlineData("", "80")]
    [InlineData("Çırağan", "8AC387C4B172 61C49F616E")]
    [InlineData("0123456789abcdef", "D01030313233343536373839616263646566")]
    public void A_value_has_its_smallest_form(object? value, string hex)
    {
        Assert.Equal(hex.Replace(" ", ""), Convert.ToHexString(Wire.Write(value)));
        Assert.Equal(value, Wire.ThereAndBack(value));
    }

    public static TheoryData<object, string> Structures => new()
    {
        { new LocalDate(2025, 5, 16), "B144C94F00" },
        { new LocalTime(0, 0, 1, 1), "B174CA3B9ACA01" },
        { new OffsetTime(0, 0, 0, 1, 3600), "B25401C90E10" },
        { new LocalDateTime(1970, 1, 1, 0, 0, 1, 5), "B2640105" },
        { new ZonedDateTime(1, 5, Zone.Of(3600)), "B3490105C90E10" },
        { new ZonedDateTime(1, 5, Zone.Of("UTC")), "B369010583555443" },
        { new Duration(1, 2, 3, 4), "B44501020304" },
        { new Point(7203, 1, 2), "B358C91C23C13FF0000000000000C14000000000000000" },
        { new Point(9157, 1, 2, 3), "B459C923C5C13FF0000000000000C14000000000000000C14008000000000000" },
    };

    [Theory]
    [MemberData(nameof(Structures))]
    public void A_structure_has_the_bytes_of_the_specification(object value, string hex)
    {
        Assert.Equal(hex, Convert.ToHexString(Wire.Write(value)));
        Assert.Equal(value, Wire.ThereAndBack(value));
    }

    [Fact]
    public void A_node_is_read_with_labels_properties_and_element_id()
    {
        var bytes = Convert.FromHexString("B44E2A9181" + "41" + "A1816B8176" + "83" + "343A78");
        var node = Assert.IsAssignableFrom<INode>(Wire.Read(bytes));
        Assert.Equal(("4:x", "A", "v"), (node.ElementId, node.Labels.Single(), node["k"]));
        Assert.Throws<KeyNotFoundException>(() => node["other"]);
    }

    [Fact]
    public void A_path_knows_the_direction_of_each_step()
    {
        var path = (IPath)Structure(StructTag.Path, 3, w =>
        {
            w.WriteListHead(2);
            Node(w, 1);
            Node(w, 2);
            w.WriteListHead(1);
            w.WriteStructHead(StructTag.UnboundRelationship, 4);
            foreach (var value in new object[] { 9L, "KNOWS", new Dictionary<string, object?>(), "r9" }) w.WriteValue(value);
            w.WriteValue(new List<object?> { -1L, 1L, 1L, 0L });
        });
        Assert.Equal(["n1", "n2", "n1"], path.Nodes.Select(n => n.ElementId));
        Assert.Equal([("n2", "n1"), ("n2", "n1")],
            path.Relationships.Select(r => (r.StartNodeElementId, r.EndNodeElementId)).Select(e => (e.Item1, e.Item2)));
        Assert.Equal(path.Start, path.End);
    }

    [Theory]
    [InlineData("3F", "a path of a relationship that is not there")]
    [InlineData("00", "a step along no relationship")]
    [InlineData("CB8000000000000000", "a step along the least of all integers")]
    public void A_path_that_leads_nowhere_breaks_the_protocol(string step, string what) => Assert.True(
        Xunit.Record.Exception(() => Structure(StructTag.Path, 3, w =>
        {
            w.WriteListHead(1);
            Node(w, 1);
            w.WriteListHead(0);
            w.WriteListHead(2);
            w.WriteInteger((long)Wire.Read(Convert.FromHexString(step))!);
            w.WriteInteger(0);
        })) is ProtocolException,
        what);

    private static readonly Gen<object?> Scalar = Gen.OneOf<object?>(
        Gen.Bool.Select(_ => (object?)null),
        Gen.Bool.Select(b => (object?)b),
        Gen.Long.Select(l => (object?)l),
        Gen.Double.Select(d => (object?)d),
        Gen.String.Select(s => (object?)new string([.. s.Where(c => !char.IsSurrogate(c))])),
        Gen.Byte.Array.Select(b => (object?)b));

    private static readonly Gen<object?> Value = Gen.Recursive<object?>((depth, nested) => depth > 3
        ? Scalar
        : Gen.OneOf(
            Scalar,
            nested.List[0, 5].Select(l => (object?)l),
            Gen.Dictionary(Gen.String[Gen.Char['a', 'z'], 0, 40], nested)[0, 5].Select(d => (object?)d)));

    [Fact]
    public void Every_value_comes_back_as_it_went() => Value.Sample(value => Assert.Equal(value, Wire.ThereAndBack(value)), iter: 3000);

    [Fact]
    public void Whatever_the_bytes_reading_gives_a_value_or_a_protocol_error() => Gen.Byte.Array[0, 300].Sample(Tolerates, iter: 30_000);

    [Fact]
    public void Every_value_that_is_cut_or_changed_gives_a_value_or_a_protocol_error() =>
        Gen.Select(Value, Gen.Int[0, 5000], Gen.Byte).Sample((value, at, with) =>
        {
            var bytes = Wire.Write(value);
            Tolerates(bytes.AsSpan(0, at % (bytes.Length + 1)).ToArray());
            bytes[at % bytes.Length] = with;
            Tolerates(bytes);
        }, iter: 5000);

    [Theory]
    [InlineData("D67FFFFFFF", "a list of two billion")]
    [InlineData("DA7FFFFFFF", "a map of two billion")]
    [InlineData("D2FFFFFFFF", "a string of four billion")]
    [InlineData("CE7FFFFFFF", "bytes of two billion")]
    [InlineData("81FF", "a string that is not UTF-8")]
    [InlineData("B15A00", "a structure that nobody knows")]
    [InlineData("B144", "a structure without its field")]
    [InlineData("B144CB7FFFFFFFFFFFFFFF", "a day beyond all years")]
    [InlineData("DF", "a marker that nobody knows")]
    public void What_cannot_be_is_refused_before_memory_is_taken(string hex, string what) =>
        Assert.True(Xunit.Record.Exception(() => Wire.Read(Convert.FromHexString(hex))) is ProtocolException, what);

    [Fact]
    public void More_values_than_memory_bears_are_refused_however_small_they_are()
    {
        var bytes = new byte[5_000_005];
        bytes[0] = 0xD6;
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(1), bytes.Length - 5);
        Assert.Contains("4,000,000 values", Assert.Throws<ProtocolException>(() => Wire.Read(bytes)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_without_end_is_refused_before_the_stack_is_used_up()
    {
        var bytes = new byte[10_000_000];
        bytes.AsSpan().Fill(0x91);
        Assert.Throws<ProtocolException>(() => Wire.Read(bytes));
        List<object?> self = [];
        self.Add(self);
        Assert.Throws<ProtocolException>(() => Wire.Write(self));
    }

    [Fact]
    public void Objects_go_as_maps_of_their_properties()
    {
        var written = Wire.ThereAndBack(new { key = "k", inner = new { n = 1 }, list = new[] { 1, 2 } });
        var map = Assert.IsType<Dictionary<string, object?>>(written);
        Assert.Equal("k", map["key"]);
        Assert.Equal(1L, ((Dictionary<string, object?>)map["inner"]!)["n"]);
        Assert.Equal([1L, 2L], (List<object?>)map["list"]!);
    }

    public static TheoryData<object, object> Cousins => new()
    {
        { (byte)7, 7L }, { (short)-7, -7L }, { 7u, 7L }, { 7ul, 7L }, { 'c', "c" }, { 1.5f, 1.5 },
        { new DateTimeOffset(2025, 5, 16, 13, 35, 0, TimeSpan.FromHours(3)), new ZonedDateTime(1_747_391_700, 0, Zone.Of(10_800)) },
        { Guid.Empty, Guid.Empty.ToString() },
    };

    [Theory]
    [MemberData(nameof(Cousins))]
    public void Types_of_the_platform_go_as_the_values_they_mean(object sent, object read) => Assert.Equal(read, Wire.ThereAndBack(sent));

    [Fact]
    public void What_Cypher_does_not_know_is_refused()
    {
        Assert.Throws<ProtocolException>(() => Wire.Write(1m));
        Assert.Throws<ProtocolException>(() => Wire.Write(AccessMode.Read));
        Assert.Throws<OverflowException>(() => Wire.Write(ulong.MaxValue));
        Assert.Throws<ProtocolException>(() => Wire.Write(new Dictionary<int, int> { [1] = 1 }));
    }

    private static void Tolerates(byte[] bytes)
    {
        try
        {
            new PackStreamReader(bytes, new KeyCache()).ReadValue();
        }
        catch (ProtocolException)
        {
            // As it should.
        }
    }

    private static void Node(PackStreamWriter writer, long id)
    {
        writer.WriteStructHead(StructTag.Node, 4);
        foreach (var value in new object[] { id, new List<object?>(), new Dictionary<string, object?>(), "n" + id })
            writer.WriteValue(value);
    }

    private static object Structure(byte tag, int fields, Action<PackStreamWriter> write)
    {
        var output = new OutputBuffer();
        var writer = new PackStreamWriter(output);
        writer.WriteStructHead(tag, fields);
        write(writer);
        return Wire.Read(output.Written.Span)!;
    }
}
