namespace Neo4j.Driver;

/// <summary>A date, time, or amount of time of Cypher, to the nanosecond. <c>As&lt;DateTimeOffset&gt;()</c> and its like convert it where the .NET type can hold it.</summary>
public abstract class TemporalValue : IConvertible
{
    /// <summary>This value as a <see cref="DateTime"/>.</summary>
    /// <exception cref="InvalidCastException">This kind of value has no such form.</exception>
    /// <exception cref="OverflowException">It lies outside of what the type can hold.</exception>
    protected virtual DateTime ConvertToDateTime() => throw No(typeof(DateTime));

    /// <summary>This value as a <see cref="DateTimeOffset"/>; errors as for <see cref="ConvertToDateTime"/>.</summary>
    protected virtual DateTimeOffset ConvertToDateTimeOffset() => throw No(typeof(DateTimeOffset));

    /// <summary>This value as a <see cref="TimeSpan"/>; errors as for <see cref="ConvertToDateTime"/>.</summary>
    protected virtual TimeSpan ConvertToTimeSpan() => throw No(typeof(TimeSpan));

    TypeCode IConvertible.GetTypeCode() => TypeCode.Object;
    bool IConvertible.ToBoolean(IFormatProvider? provider) => throw No(typeof(bool));
    char IConvertible.ToChar(IFormatProvider? provider) => throw No(typeof(char));
    sbyte IConvertible.ToSByte(IFormatProvider? provider) => throw No(typeof(sbyte));
    byte IConvertible.ToByte(IFormatProvider? provider) => throw No(typeof(byte));
    short IConvertible.ToInt16(IFormatProvider? provider) => throw No(typeof(short));
    ushort IConvertible.ToUInt16(IFormatProvider? provider) => throw No(typeof(ushort));
    int IConvertible.ToInt32(IFormatProvider? provider) => throw No(typeof(int));
    uint IConvertible.ToUInt32(IFormatProvider? provider) => throw No(typeof(uint));
    long IConvertible.ToInt64(IFormatProvider? provider) => throw No(typeof(long));
    ulong IConvertible.ToUInt64(IFormatProvider? provider) => throw No(typeof(ulong));
    float IConvertible.ToSingle(IFormatProvider? provider) => throw No(typeof(float));
    double IConvertible.ToDouble(IFormatProvider? provider) => throw No(typeof(double));
    decimal IConvertible.ToDecimal(IFormatProvider? provider) => throw No(typeof(decimal));
    DateTime IConvertible.ToDateTime(IFormatProvider? provider) => ConvertToDateTime();
    string IConvertible.ToString(IFormatProvider? provider) => ToString()!;

    object IConvertible.ToType(Type conversionType, IFormatProvider? provider) =>
        conversionType == typeof(DateTime) ? ConvertToDateTime()
        : conversionType == typeof(DateTimeOffset) ? ConvertToDateTimeOffset()
        : conversionType == typeof(TimeSpan) ? ConvertToTimeSpan()
        : conversionType == typeof(string) ? ToString()!
        : throw No(conversionType);

    private InvalidCastException No(Type target) => new($"A {GetType().Name} cannot become a {target.Name}.");
}
