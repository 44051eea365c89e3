namespace Graph.Server.Configuration;

/// <summary>The Neo4j that the graph is kept in.</summary>
public sealed record Neo4jServerOptions
{
    /// <summary>Address of the server.</summary>
    [Setting("Address of Neo4j, used with `Store:Kind` `neo4j`: `bolt://HOST:PORT` for one server, " +
        "`neo4j://HOST:PORT` for a cluster; `+s` encrypts.",
        Check = SettingCheck.Neo4jAddress)]
    public string Uri { get; init; } = "bolt://127.0.0.1:7687";

    /// <summary>User name; empty for a server without authentication.</summary>
    [Setting("User name for Neo4j; empty if Neo4j requires no authentication.", Check = SettingCheck.Anything)]
    public string User { get; init; } = "";

    /// <summary>The password of <see cref="User"/>.</summary>
    [Setting("Password of `Neo4j:User`. Never shown. " +
        "Set it in the environment or `Neo4j:PasswordFile`: a command line is visible to others.",
        Check = SettingCheck.Anything, IsSecret = true)]
    public string Password { get; init; } = "";

    /// <summary>A file that holds the password, as secrets are mounted into containers; line ends at its end are dropped.</summary>
    [Setting("File that contains the password, instead of `Neo4j:Password`.", Check = SettingCheck.Anything)]
    public string PasswordFile { get; init; } = "";

    /// <summary>Name of the database.</summary>
    [Setting("Neo4j database name.")]
    public string Database { get; init; } = "neo4j";

    /// <summary>Maximum number of concurrent short reads; 0 for the default of the store.</summary>
    [Setting("Short reads sent to Neo4j at once; 0 for two for each processor of this machine, at least four. " +
        "Give more where Neo4j is far away or has many more processors.",
        Min = 0, Max = 1000)]
    public int ReadsAtOnce { get; init; }

    /// <summary>The password, from wherever it was given.</summary>
    /// <exception cref="InvalidSettingsException">It was given twice, or the file cannot be read.</exception>
    public string ReadPassword()
    {
        if (PasswordFile.Length == 0)
            return Password;
        if (Password.Length > 0)
            throw new InvalidSettingsException(["Neo4j:Password and Neo4j:PasswordFile are both given; give one of them."]);
        try
        {
            return File.ReadAllText(PasswordFile).TrimEnd('\r', '\n');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidSettingsException(
                [$"Neo4j:PasswordFile is '{PasswordFile}', which cannot be read; name a file that holds the password and nothing else."]);
        }
    }

    /// <summary>Address and database, without the password that the default record text would show.</summary>
    public override string ToString() => $"{Uri}, database {Database}";
}
