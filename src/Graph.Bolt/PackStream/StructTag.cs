namespace Graph.Bolt;

/// <summary>
/// The second byte of a PackStream structure that is a value. Bolt 5 tells moments in UTC: <see cref="DateTime"/> and
/// <see cref="DateTimeZone"/>.
/// </summary>
internal static class StructTag
{
    public const byte Node = (byte)'N';
    public const byte Relationship = (byte)'R';
    public const byte UnboundRelationship = (byte)'r';
    public const byte Path = (byte)'P';
    public const byte Date = (byte)'D';
    public const byte Time = (byte)'T';
    public const byte LocalTime = (byte)'t';
    public const byte DateTime = (byte)'I';
    public const byte DateTimeZone = (byte)'i';
    public const byte LocalDateTime = (byte)'d';
    public const byte Duration = (byte)'E';
    public const byte Point2D = (byte)'X';
    public const byte Point3D = (byte)'Y';
}
