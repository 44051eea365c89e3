using System.CommandLine;
using System.Net;
using Graph.Cli.Console;
using Graph.Server.Configuration;

namespace Graph.Cli.Commands;

/// <summary><c>graph health</c>: asks a running server whether it is ready, for health checks of containers and services.</summary>
internal sealed class HealthCommand(Terminal terminal, SettingOptions settings)
{
    private const string Ready = "/health/ready";
    private const int TimeoutSeconds = 5;

    private readonly Option<string?> _url = new("--url")
    {
        Description = "Address of the server; default: the first one in Server:Urls, by way of loopback", HelpName = "URL",
    };

    public Command Command()
    {
        var command = new Command("health",
            $"Ask a running server whether it is ready. If it does not say so within {TimeoutSeconds} seconds, the exit code is 1.")
            { _url };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var address = AddressOf(parsed.GetValue(_url), settings.Read(parsed));
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
        {
            Timeout = TimeSpan.FromSeconds(TimeoutSeconds),
        };
        try
        {
            using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (answer.StatusCode != HttpStatusCode.OK)
                throw new InputException(FormattableString.Invariant(
                    $"{address} answered {(int)answer.StatusCode}; a server that is ready answers 200. Its log says more."));
        }
        catch (HttpRequestException failed)
        {
            throw new InputException(
                $"{address} does not answer ({failed.Message.TrimEnd('.')}); start the server, or name another with --url.");
        }
        catch (TaskCanceledException late) when (late.InnerException is TimeoutException)
        {
            throw new InputException(FormattableString.Invariant(
                $"{address} did not answer within {TimeoutSeconds} seconds; wait, or look into the server's log."));
        }
        await terminal.Out.WriteLineAsync("ready");
        return ExitCode.Success;
    }

    private static Uri AddressOf(string? url, GraphOptions options)
    {
        if (url is not null)
            return Uri.TryCreate(url, UriKind.Absolute, out var given) && given.Scheme is "http" or "https"
                ? new Uri(given, Ready)
                : throw new UsageException($"--url is '{url}'; write an address like http://127.0.0.1:8080.");
        // A server that listens on all addresses listens on loopback too; Kestrel writes them as any of these.
        var address = options.Server.Urls[0].Replace("://*", "://127.0.0.1", StringComparison.Ordinal)
            .Replace("://+", "://127.0.0.1", StringComparison.Ordinal).Replace("://0.0.0.0", "://127.0.0.1", StringComparison.Ordinal)
            .Replace("://[::]", "://[::1]", StringComparison.Ordinal);
        return new Uri(new Uri(address), Ready);
    }
}
