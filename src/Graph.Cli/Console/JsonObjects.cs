using System.Text;
using System.Text.Json;
using Graph.Formats.Json;

namespace Graph.Cli.Console;

/// <summary>Reads JSON objects from the command line.</summary>
internal static class JsonObjects
{
    /// <param name="text">The text.</param>
    /// <param name="option">The name of the option.</param>
    /// <param name="like">An example.</param>
    /// <exception cref="InputException">The text is not a JSON object.</exception>
    public static JsonElement Parse(string text, string option, string like)
    {
        try
        {
            return StrictJson.Parse(Encoding.UTF8.GetBytes(text), option) is { ValueKind: JsonValueKind.Object } found
                ? found
                : throw new InputException($"{option} is '{text}', which is not a JSON object; write one like '{like}'.");
        }
        catch (FormatException wrong)
        {
            throw new InputException($"{wrong.Message} Write an object like '{like}'.");
        }
    }
}
