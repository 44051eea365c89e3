using Graph.Core.Errors;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Server.Configuration;
using Microsoft.AspNetCore.Connections;

namespace Graph.Cli.Console;

/// <summary>Translates exceptions to a sentence on standard error and an exit code, for all commands.</summary>
internal sealed class ErrorReporter(Terminal terminal, ShutdownSignal interruption)
{
    public async Task<int> TranslateAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            return ExitCode.Signal + interruption.Signal;
        }
        catch (InvalidBatchException refused)
        {
            foreach (var problem in refused.Problems)
                await terminal.Error.WriteLineAsync(problem.ToString());
            return ExitCode.BadInput;
        }
        catch (InvalidSettingsException wrong)
        {
            return await PrintAsync(wrong.Message, ExitCode.Usage);
        }
        catch (UsageException wrong)
        {
            return await PrintAsync(wrong.Message, ExitCode.Usage);
        }
        catch (InputException wrong)
        {
            return await PrintAsync(wrong.Message, ExitCode.BadInput);
        }
        catch (CypherException cut) when (cut.Code is CypherException.DeadlineExceeded or CypherException.TooManyRows)
        {
            return await PrintAsync($"{cut.Message} ({cut.Code})", ExitCode.Cut);
        }
        catch (StoreException failed)
        {
            return await PrintAsync($"{failed.Message} ({failed.Code})", ExitCode.Store);
        }
        catch (GraphException failed)
        {
            return await PrintAsync($"{failed.Message} ({failed.Code})", ExitCode.BadInput);
        }
        catch (IOException failed) when (failed.InnerException is AddressInUseException)
        {
            return await PrintAsync($"{Address(failed.Message)} is in use already; stop what listens there, or choose another with --urls.",
                ExitCode.BadInput);
        }
        catch (System.Net.Sockets.SocketException failed)
        {
            return await PrintAsync($"{failed.Message}: this machine cannot listen there; choose one of its own addresses with --urls.",
                ExitCode.BadInput);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return await PrintAsync(failed.Message, ExitCode.BadInput);
        }
        catch (Exception bug)
        {
            return await PrintAsync($"Something went wrong inside graph, which is a bug: {bug.GetType().Name}: {bug.Message}",
                ExitCode.Bug);
        }
    }

    private async Task<int> PrintAsync(string message, int code)
    {
        await terminal.Error.WriteLineAsync(message);
        return code;
    }

    /// <summary>Kestrel: "Failed to bind to address http://127.0.0.1:8080: address already in use."</summary>
    private static string Address(string message) =>
        message.Split(' ').FirstOrDefault(word => word.StartsWith("http", StringComparison.Ordinal))?.TrimEnd(':') ?? "The address";
}
