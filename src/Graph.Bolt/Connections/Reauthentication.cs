using Neo4j.Driver;

namespace Graph.Bolt;

/// <summary>Lets another user onto a connection: LOGOFF and LOGON in one write.</summary>
internal static class Reauthentication
{
    public static async ValueTask BecomeAsync(this BoltConnection connection, AuthToken user)
    {
        if (connection.User is not null && connection.User.Shows(user)) return;
        if (!connection.Version.HasLogon)
            throw new ClientException(
                $"{connection.Address} speaks Bolt {connection.Version}, in which a connection cannot change its user; it takes 5.1 or "
                    + "later.");
        var (logoff, logon) = (new ResponseHandler(), new ResponseHandler());
        connection.User = null;
        connection.Output.Bare(MessageTag.Logoff);
        connection.Expect(logoff);
        connection.Output.Logon(user);
        connection.Expect(logon);
        await connection.CompleteAsync(logon).ConfigureAwait(false);
        connection.User = user;
    }
}
