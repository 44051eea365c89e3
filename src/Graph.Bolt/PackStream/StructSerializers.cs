using Neo4j.Driver;

namespace Graph.Bolt;

/// <summary>Reads the structures that are values.</summary>
internal static class StructSerializers
{
    public static object Read(ref PackStreamReader reader, byte tag, int fields) => (tag, fields) switch
    {
        (StructTag.Node, 4) => ReadNode(ref reader),
        (StructTag.Relationship, 8) => ReadRelationship(ref reader),
        (StructTag.Path, 3) => ReadPath(ref reader),
        (StructTag.Date, 1) => new LocalDate(Within(reader.ReadInteger(), -365_243_219_162L, 365_241_780_471L)),
        (StructTag.Time, 2) => new OffsetTime(NanoOfDay(ref reader), Offset(ref reader)),
        (StructTag.LocalTime, 1) => new LocalTime(NanoOfDay(ref reader)),
        (StructTag.DateTime, 3) => new ZonedDateTime(EpochSecond(ref reader), Nanos(ref reader), Zone.Of(Offset(ref reader))),
        (StructTag.DateTimeZone, 3) => new ZonedDateTime(EpochSecond(ref reader), Nanos(ref reader), ZoneNamed(reader.ReadName())),
        (StructTag.LocalDateTime, 2) => new LocalDateTime(EpochSecond(ref reader), Nanos(ref reader)),
        (StructTag.Duration, 4) => new Duration(reader.ReadInteger(), reader.ReadInteger(), reader.ReadInteger(), Nanos(ref reader)),
        (StructTag.Point2D, 3) => new Point(reader.ReadInt32(), reader.ReadFloat(), reader.ReadFloat()),
        (StructTag.Point3D, 4) => new Point(reader.ReadInt32(), reader.ReadFloat(), reader.ReadFloat(), reader.ReadFloat()),
        _ => throw new ProtocolException($"There is no value with the tag 0x{tag:X2} and {fields} fields."),
    };

    private static Node ReadNode(ref PackStreamReader reader)
    {
        reader.ReadInteger();
        var labels = reader.ReadListSize() is var count and > 0 ? new string[count] : [];
        for (var i = 0; i < labels.Length; i++) labels[i] = reader.ReadName();
        var properties = PropertyMap.Read(ref reader);
        return new(reader.ReadString(), labels, properties);
    }

    // The numbers by which servers before 5.0 knew nodes and relationships are skipped.
    private static Relationship ReadRelationship(ref PackStreamReader reader)
    {
        reader.ReadInteger();
        reader.ReadInteger();
        reader.ReadInteger();
        var type = reader.ReadName();
        var properties = PropertyMap.Read(ref reader);
        return new(reader.ReadString(), type, reader.ReadString(), reader.ReadString(), properties);
    }

    private static Relationship ReadUnbound(ref PackStreamReader reader)
    {
        reader.ReadInteger();
        var type = reader.ReadName();
        var properties = PropertyMap.Read(ref reader);
        return new(reader.ReadString(), type, "", "", properties);
    }

    /// <summary>
    /// A path names each node and relationship once and then walks: pairs of (relationship from 1, negative when walked
    /// against its direction; node from 0), beginning at the first node.
    /// </summary>
    private static Path ReadPath(ref PackStreamReader reader)
    {
        var distinct = new Node[reader.ReadListSize()];
        for (var i = 0; i < distinct.Length; i++)
        {
            Expect(reader.ReadStructHead(), StructTag.Node, 4);
            distinct[i] = ReadNode(ref reader);
        }
        var unbound = new Relationship[reader.ReadListSize()];
        for (var i = 0; i < unbound.Length; i++)
        {
            Expect(reader.ReadStructHead(), StructTag.UnboundRelationship, 4);
            unbound[i] = ReadUnbound(ref reader);
        }
        var steps = reader.ReadListSize() / 2;
        var nodes = new Node[steps + 1];
        var relationships = new Relationship[steps];
        nodes[0] = At(distinct, 0);
        for (var i = 0; i < steps; i++)
        {
            var step = reader.ReadInteger();
            nodes[i + 1] = At(distinct, reader.ReadInteger());
            var relationship = At(unbound, step > 0 ? step - 1 : -(step + 1));
            relationships[i] = step > 0 ? relationship.Between(nodes[i], nodes[i + 1]) : relationship.Between(nodes[i + 1], nodes[i]);
        }
        return new(nodes, relationships);
    }

    private static T At<T>(T[] items, long index) => index >= 0 && index < items.Length
        ? items[index]
        : throw new ProtocolException($"A path speaks of item {index} of {items.Length}.");

    private static void Expect((byte Tag, int Fields) head, byte tag, int fields)
    {
        if (head != (tag, fields))
            throw new ProtocolException($"A path holds a structure with the tag 0x{head.Tag:X2} and {head.Fields} fields.");
    }

    private static Zone ZoneNamed(string name) => name.Length > 0 ? Zone.Of(name) : throw new ProtocolException("A zone has no name.");

    private static long EpochSecond(ref PackStreamReader reader) =>
        Within(reader.ReadInteger(), -31_557_014_135_596_799, 31_556_889_832_780_799);

    private static int Nanos(ref PackStreamReader reader) => (int)Within(reader.ReadInteger(), 0, 999_999_999);

    private static long NanoOfDay(ref PackStreamReader reader) => Within(reader.ReadInteger(), 0, Calendar.NanosPerDay - 1);

    private static int Offset(ref PackStreamReader reader) => (int)Within(reader.ReadInteger(), -64_800, 64_800);

    private static long Within(long value, long least, long most) => value >= least && value <= most
        ? value
        : throw new ProtocolException($"A temporal value holds {value}, which lies outside of {least} to {most}.");
}
