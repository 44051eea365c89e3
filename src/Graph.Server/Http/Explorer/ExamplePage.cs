namespace Graph.Server.Http.Explorer;

/// <summary>One example: its text and its live answer.</summary>
internal static class ExamplePage
{
    public static Html Write(Example example, string answer) => Page.Frame($"{example.Title} · Graph", Html.Of($"""
        <h1>{example.Title}</h1>
        <p class="lead"><a href="/">Graph</a> · <a href="/graphql?query={Uri.EscapeDataString(example.Query)}">the answer as plain JSON</a></p>
        <h2>The query</h2>
        <pre>{example.Query.Trim()}</pre>
        <h2>The answer</h2>
        <pre>{answer}</pre>
        """));

    public static Html WriteMissing(string name, IReadOnlyList<Example> examples) => Page.Frame("No such example · Graph", Html.Of($"""
        <h1>No such example</h1>
        <p class="lead">There is no example named {name}. <a href="/">Graph</a> has these:</p>
        {Page.List(examples)}
        """));
}
