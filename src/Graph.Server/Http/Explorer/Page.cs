namespace Graph.Server.Http.Explorer;

/// <summary>The frame of every page: one style, no script, nothing from elsewhere.</summary>
internal static class Page
{
    private static readonly Html Style = new("""
        :root { color-scheme: light dark; --ink: #1c1f23; --soft: #5c646d; --line: #d9dde2; --back: #fbfbf9; --card: #fff; --mark: #0b5fa5 }
        @media (prefers-color-scheme: dark) { :root { --ink: #e7e9ec; --soft: #9aa3ad; --line: #343a41; --back: #15181b; --card: #1d2125; --mark: #7fbcf0 } }
        * { box-sizing: border-box }
        body { margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 54rem; font: 1rem/1.55 system-ui, sans-serif; color: var(--ink); background: var(--back) }
        h1 { margin: 0 0 .25rem; font-size: 1.9rem; letter-spacing: -.02em } h2 { margin: 2.2rem 0 .6rem; font-size: 1.1rem }
        p.lead { margin: 0 0 1.5rem; color: var(--soft) } a { color: var(--mark) } code, pre { font: .88rem/1.5 ui-monospace, monospace }
        pre { margin: 0; padding: 1rem; overflow: auto; max-height: 34rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1.2rem; margin: 0 } dt { color: var(--soft) } dd { margin: 0; overflow-wrap: anywhere }
        ul.counts { display: grid; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); gap: .6rem; padding: 0; margin: 0; list-style: none }
        ul.counts li { padding: .6rem .8rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; color: var(--soft) }
        ul.counts b { display: block; font-size: 1.25rem; color: var(--ink); font-variant-numeric: tabular-nums } ol, ul { padding-left: 1.2rem } li { margin: .2rem 0 }
        """);

    public static Html Frame(string title, Html body) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title}</title>
        <style>
        {Style}
        </style>
        </head>
        <body>
        {body}
        </body>
        </html>

        """);

    public static Html List(IReadOnlyList<Example> examples) => examples.Count == 0
        ? Html.Of($"<p>None came with this build.</p>")
        : Html.Of($"<ul>{Html.Join(examples.Select(Item))}</ul>");

    private static Html Item(Example example) =>
        Html.Of($"<li><a href=\"/examples/{Uri.EscapeDataString(example.Name)}\">{example.Title}</a></li>\n");
}
