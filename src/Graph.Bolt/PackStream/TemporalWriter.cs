using Neo4j.Driver;

namespace Graph.Bolt;

/// <summary>Writes temporal values and points, ours and .NET's.</summary>
internal static class TemporalWriter
{
    public static bool TryWrite(PackStreamWriter writer, object value)
    {
        switch (value)
        {
            case LocalDate date: WriteIntegers(writer, StructTag.Date, date.EpochDay); break;
            case LocalTime time: WriteIntegers(writer, StructTag.LocalTime, time.NanoOfDay); break;
            case OffsetTime time: WriteIntegers(writer, StructTag.Time, time.NanoOfDay, time.OffsetSeconds); break;
            case LocalDateTime moment: WriteIntegers(writer, StructTag.LocalDateTime, moment.EpochSecond, moment.Nanosecond); break;
            case ZonedDateTime moment: WriteZoned(writer, moment); break;
            case Duration span: WriteIntegers(writer, StructTag.Duration, span.Months, span.Days, span.Seconds, span.Nanos); break;
            case Point point: WritePoint(writer, point); break;
            case DateTimeOffset moment:
                var nanos = (int)(moment.Ticks % TimeSpan.TicksPerSecond) * Calendar.NanosPerTick;
                WriteIntegers(writer, StructTag.DateTime, moment.ToUnixTimeSeconds(), nanos, (long)moment.Offset.TotalSeconds);
                break;
            default: return false;
        }
        return true;
    }

    private static void WriteIntegers(PackStreamWriter writer, byte tag, params ReadOnlySpan<long> fields)
    {
        writer.WriteStructHead(tag, fields.Length);
        foreach (var field in fields) writer.WriteInteger(field);
    }

    private static void WriteZoned(PackStreamWriter writer, ZonedDateTime moment)
    {
        var named = moment.Zone as ZoneId;
        writer.WriteStructHead(named is null ? StructTag.DateTime : StructTag.DateTimeZone, 3);
        writer.WriteInteger(moment.UtcSeconds);
        writer.WriteInteger(moment.Nanosecond);
        if (named is null) writer.WriteInteger(moment.OffsetSeconds);
        else writer.WriteString(named.Id);
    }

    private static void WritePoint(PackStreamWriter writer, Point point)
    {
        writer.WriteStructHead(point.HasZ ? StructTag.Point3D : StructTag.Point2D, point.HasZ ? 4 : 3);
        writer.WriteInteger(point.SrId);
        writer.WriteFloat(point.X);
        writer.WriteFloat(point.Y);
        if (point.HasZ) writer.WriteFloat(point.Z);
    }
}
