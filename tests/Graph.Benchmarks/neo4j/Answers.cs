using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Neo4j.Driver;

namespace Graph.Benchmarks.Neo4j;

/// <summary>
/// Whether the three answer a question alike: the same events in the same order, each with the same names, dates, participants, places and
/// sources, these in whichever order unless the question puts them in one.
/// </summary>
internal sealed class Answers(Question question)
{
    public async Task<bool> AreAlikeAsync(IDriver driver, HttpClient http, Uri ours, Uri theirs, int compared)
    {
        var step = Math.Max(1, question.Values.Count / compared);
        var events = 0;
        for (var i = 0; i < question.Values.Count; i += step)
        {
            var values = question.Values[i];
            var answers = new List<string[]>
            {
                OfOurs(await PostAsync(http, ours, question.Ours, values.Ours)),
                OfBare(await Cypher.ReadAsync(driver, question.Bare,
                Cypher.Parameters(System.Text.Json.JsonDocument.Parse(values.Bare.ToJsonString()).RootElement))),
            };
            if (question.Theirs is { } text)
                answers.Add(OfTheirs(await PostAsync(http, theirs, text, values.Theirs!)));
            events += answers[0].Length;
            if (answers.Find(answer => answer.Length == 0 || !answer.SequenceEqual(answers[0])) is { } other)
            {
                Console.WriteLine($"{question.Name}, turn {i}: NOT ALIKE");
                foreach (var (one, two) in answers[0].Zip(other).Where(pair => pair.First != pair.Second).Take(3))
                    Console.WriteLine($"  {one}\n  {two}");
                return false;
            }
        }
        Console.WriteLine($"{question.Name}: {(question.Theirs is null ? "both" : "all three")} answer alike, {events} events compared");
        return true;
    }

    public static string Body(string query, JsonObject variables) =>
        new JsonObject { ["query"] = query, ["variables"] = variables.DeepClone() }.ToJsonString();

    public static async Task<JsonNode> PostAsync(HttpClient http, Uri server, string query, JsonObject variables)
    {
        using var content = new StringContent(Body(query, variables), System.Text.Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(server, content);
        var answer = (await response.Content.ReadFromJsonAsync<JsonNode>())!;
        return answer["errors"] is null
            ? answer["data"]!
            : throw new InvalidOperationException($"{server} answered {answer["errors"]!.ToJsonString()}");
    }

    private string[] OfOurs(JsonNode data)
    {
        var root = data["view"] ?? data;
        if (root["event"] is { } one)
            return [OfOurs("", one)];
        if (root["actor"]?["participations"] is { } participations)
            return [.. participations["nodes"]!.AsArray().Select(node => OfOurs(Text(node!["role"]!["code"]), node["event"]!))];
        return [.. (root["actor"] ?? root)["events"]!["nodes"]!.AsArray().Select(node => OfOurs("", node!))];
    }

    private string OfOurs(string role, JsonNode node) => Told(
        [role, Text(node["key"]), Text(node["name"]), Text(node["type"]?["code"]), Text(node["date"]?["start"]),
        Text(node["date"]?["end"])],
        List(node["participants"]?["nodes"])
        .Select(each => $"{Text(each["role"]!["code"])} {Text(each["actor"]!["key"])} {Text(each["actor"]!["name"])}"),
        List(node["places"]).Select(Named),
        List(node["citations"]?["nodes"]).Select(each => Named(each["source"]!)));

    private string[] OfTheirs(JsonNode data)
    {
        if (data["events"] is { } events)
            return [.. events.AsArray().Select(node => OfTheirs("", node!))];
        var actor = data["actors"]![0]!;
        return actor["events"] is { } own
            ? [.. own.AsArray().Select(node => OfTheirs("", node!))]
            : [.. actor["eventsConnection"]!["edges"]!.AsArray()
            .Select(edge => OfTheirs(Text(edge!["properties"]!["role"]), edge["node"]!))];
    }

    private string OfTheirs(string role, JsonNode node) => Told(
        [role, Text(node["key"]), Text(node["name"]), Text(node["type"]), Text(node["start"]), Text(node["end"])],
        List(node["participantsConnection"]?["edges"]).Select(each => $"{Text(each["properties"]!["role"])} {Named(each["node"]!)}"),
        List(node["places"]).Select(Named),
        List(node["citations"]).SelectMany(each => List(each["source"])).Select(Named));

    private string[] OfBare(IReadOnlyList<IReadOnlyList<object?>> rows) => [.. rows.Select(row =>
    {
        var role = row.Count is 3 or 9 ? (string)row[0]! : "";
        var rest = row.Skip(role.Length > 0 ? 1 : 0).ToArray();
        return rest.Length == 2
            ? Told([role, (string)rest[0]!, (string)rest[1]!, "", "", ""], [], [], [])
            : Told([role, .. rest.Take(5).Select(value => (string?)value ?? "")], Lists(rest[5]), Lists(rest[6]), Lists(rest[7]));
    })];

    private string Told(IEnumerable<string> own, params IEnumerable<string>[] lists) =>
        string.Join(" | ", own.Concat(
        lists.Select(list => string.Join(", ", question.IsOrdered ? list : list.Order(StringComparer.Ordinal)))));

    private static IEnumerable<JsonNode> List(JsonNode? list) => list?.AsArray().Select(each => each!) ?? [];

    private static IEnumerable<string> Lists(object? list) =>
        ((IReadOnlyList<object?>)list!).Select(each => string.Join(' ', (IReadOnlyList<object?>)each!));

    private static string Named(JsonNode node) => $"{Text(node["key"])} {Text(node["name"])}";

    private static string Text(JsonNode? value) => (string?)value ?? "";
}
