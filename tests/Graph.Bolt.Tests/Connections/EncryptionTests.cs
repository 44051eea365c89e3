using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Graph.Bolt.Tests.Support;
using Neo4j.Driver;

namespace Graph.Bolt.Tests.Connections;

public class EncryptionTests
{
    private static readonly X509Certificate2 Authority = Issue("CN=Authority", null);
    private static readonly X509Certificate2 Certificate = Issue("CN=127.0.0.1", Authority);

    [Theory]
    [InlineData("bolt+ssc")]
    [InlineData("neo4j+ssc")]
    public async Task A_certificate_of_anyone_is_good_enough_for_ssc(string scheme)
    {
        await using var server = Secure();
        await using var driver = server.Driver(scheme: scheme);
        await driver.VerifyConnectivityAsync();
        Assert.True(driver.Encrypted);
    }

    [Fact]
    public async Task A_certificate_that_this_machine_does_not_trust_is_refused_by_s()
    {
        await using var server = Secure();
        await using var driver = server.Driver(scheme: "bolt+s");
        await Assert.ThrowsAsync<SecurityException>(driver.VerifyConnectivityAsync);
    }

    [Fact]
    public async Task A_listed_authority_is_trusted_and_no_other()
    {
        await using var server = Secure();
        await using (var driver =
            server.Driver(o => o.WithEncryptionLevel(EncryptionLevel.Encrypted)
            .WithCertificateTrustRule(CertificateTrustRule.TrustList, [Authority])))
            await driver.VerifyConnectivityAsync();
        var other = Issue("CN=Other", null);
        await using (var driver =
            server.Driver(o => o.WithEncryptionLevel(EncryptionLevel.Encrypted)
            .WithCertificateTrustRule(CertificateTrustRule.TrustList, [other])))
            await Assert.ThrowsAsync<SecurityException>(driver.VerifyConnectivityAsync);
    }

    [Fact]
    public async Task Long_results_pass_through_encryption_whole()
    {
        await using var server = Secure();
        server.OnRun = _ => Answer.Numbers(20_000);
        await using var driver = server.Driver(scheme: "bolt+ssc");
        await using var session = driver.AsyncSession();
        Assert.Equal(20_000, (await (await session.RunAsync("MANY")).ToListAsync()).Count);
    }

    [Theory]
    [InlineData("bolt+s")]
    [InlineData("neo4j+ssc")]
    public void An_address_that_decides_on_encryption_leaves_nothing_to_the_settings(string scheme) =>
        Assert.Throws<ArgumentException>(
        () => GraphDatabase.Driver($"{scheme}://localhost", o => o.WithEncryptionLevel(EncryptionLevel.Encrypted)));

    [Fact]
    public void Addresses_and_settings_that_make_no_sense_are_refused_at_once()
    {
        Assert.Throws<NotSupportedException>(() => GraphDatabase.Driver("http://localhost"));
        Assert.Throws<ArgumentException>(() => GraphDatabase.Driver("bolt://localhost?policy=eu"));
        Assert.Throws<ArgumentException>(() => GraphDatabase.Driver("neo4j://localhost?policy"));
        Assert.Throws<ArgumentException>(() => GraphDatabase.Driver("neo4j://localhost?address=here"));
        Assert.Throws<ArgumentOutOfRangeException>(() => GraphDatabase.Driver("bolt://localhost", o => o.WithFetchSize(0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => GraphDatabase.Driver("bolt://localhost", o => o.WithMaxConnectionPoolSize(0)));
        Assert.Throws<ArgumentException>(
            () => GraphDatabase.Driver("bolt://localhost", o => o.WithCertificateTrustRule(CertificateTrustRule.TrustList)));
        Assert.Equal("[::1]:7687", ServerAddress.Parse("[::1]").ToString());
        Assert.Equal("host:1", ServerAddress.Parse("host:1").ToString());
    }

    private static ScriptedServer Secure()
    {
        var server = new ScriptedServer { Certificate = Certificate };
        server.OnRoute = _ => Routing.Cluster.Table(300, [server], [server], [server]);
        return server;
    }

    private static X509Certificate2 Issue(string name, X509Certificate2? issuer)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(issuer is null, false, 0, true));
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var (from, to) = (DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        if (issuer is null) return request.CreateSelfSigned(from, to);
        using var issued = request.Create(issuer, from, to, RandomNumberGenerator.GetBytes(8));
        return X509CertificateLoader.LoadPkcs12(issued.CopyWithPrivateKey(key).Export(X509ContentType.Pkcs12), null);
    }
}
