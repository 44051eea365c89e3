using System.Text;
using System.Text.Json;
using Graph.Formats.Json;

namespace Graph.Cli.Console;

/// <summary>JSON objects given on the command line.</summary>
internal static class JsonObjects
{
    /// <param name="text">The text.</param>
    /// <param name="option">The option that gives it.</param>
    /// <param name="like">One that would do.</param>
    /// <exception cref="InputException">It is no JSON object.</exception>
    public static JsonElement Parse(string text, string option, string like)
    {
        try
        {
            return StrictJson.Parse(Encoding.UTF8.GetBytes(text), option) is { ValueKind: JsonValueKind.Object } found
                ? found
                : throw new InputException($"{option} is '{text}', which is no JSON object; write one like '{like}'.");
        }
        catch (FormatException wrong)
        {
            throw new InputException($"{wrong.Message} Write an object like '{like}'.");
        }
    }
}
