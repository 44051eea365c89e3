using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Neo4j.Driver;
using AuthenticationException = System.Security.Authentication.AuthenticationException;

namespace Graph.Bolt;

/// <summary>Opens the way to a server: TCP, and TLS on top where the address or the settings ask for it.</summary>
internal sealed class Transport(DriverUri uri, Config config)
{
    public bool Encrypts => uri.Encryption ?? config.EncryptionLevel == EncryptionLevel.Encrypted;

    public async Task<(Socket Socket, Stream Stream)> OpenAsync(ServerAddress address, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            if (config.SocketKeepAlive) socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            await socket.ConnectAsync(address.Host, address.Port, cancellation).ConfigureAwait(false);
            var plain = new NetworkStream(socket, ownsSocket: true);
            return (socket, Encrypts ? await EncryptAsync(plain, address, cancellation).ConfigureAwait(false) : plain);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<Stream> EncryptAsync(Stream plain, ServerAddress address, CancellationToken cancellation)
    {
        var secure = new SslStream(plain);
        var options = new SslClientAuthenticationOptions { TargetHost = address.Host, RemoteCertificateValidationCallback = IsTrusted };
        try
        {
            await secure.AuthenticateAsClientAsync(options, cancellation).ConfigureAwait(false);
        }
        catch (AuthenticationException e)
        {
            throw new SecurityException($"No trusted encrypted connection to {address} came about: {e.Message}", e);
        }
        catch (IOException e)
        {
            throw new IOException($"{address} broke off the TLS handshake: nothing there may speak TLS, which +s in an address asks for.",
                e);
        }
        return secure;
    }

    private bool IsTrusted(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        (uri.TrustsAny
        ? CertificateTrustRule.TrustAny
        : uri.Encryption is null ? config.TrustRule : CertificateTrustRule.TrustSystem) switch
        {
            CertificateTrustRule.TrustAny => true,
            CertificateTrustRule.TrustList => IssuedByListed(certificate, errors),
            _ => errors == SslPolicyErrors.None,
        };

    private bool IssuedByListed(X509Certificate? certificate, SslPolicyErrors errors)
    {
        if (certificate is null || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != 0) return false;
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.CustomTrustStore.AddRange(config.TrustedAuthorities.ToArray());
        return chain.Build(certificate as X509Certificate2 ?? X509CertificateLoader.LoadCertificate(certificate.GetRawCertData()));
    }
}
