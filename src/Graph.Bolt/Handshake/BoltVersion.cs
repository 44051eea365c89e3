namespace Graph.Bolt;

/// <summary>A version of Bolt, and what came with which.</summary>
internal readonly record struct BoltVersion(int Major, int Minor)
{
    public static readonly BoltVersion Oldest = new(5, 0);
    public static readonly BoltVersion Newest = new(5, 8);

    /// <summary>LOGON and LOGOFF are messages of their own; before, HELLO carried the credentials.</summary>
    public bool HasLogon => Minor >= 1;

    /// <summary>HELLO must say which driver this is.</summary>
    public bool HasBoltAgent => Minor >= 3;

    public bool IsSpoken => Major == Oldest.Major && Minor >= Oldest.Minor && Minor <= Newest.Minor;

    public override string ToString() => $"{Major}.{Minor}";
}
