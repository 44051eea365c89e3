using System.Text;
using Graph.Cli.Tests.Support;
using Graph.Server.Configuration;

namespace Graph.Cli.Tests;

/// <summary>The table of settings in the README holds what the code has, all of it and nothing else.</summary>
public sealed class SettingsTableTests
{
    private const string Begin = "<!-- settings: held equal to the code by a test -->\n";
    private const string End = "<!-- end -->";

    [Fact]
    public void The_table_of_settings_is_the_code()
    {
        var path = Repository.At("src", "Graph.Cli", "README.md");
        var text = File.ReadAllText(path);
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        if (Snapshot.Updating)
            File.WriteAllText(path, text[..from] + Table() + text[to..]);
        else
            Assert.Equal(Table(), text[from..to]);
    }

    private static string Table()
    {
        var table = new StringBuilder("| setting | environment | default | meaning |\n|---|---|---|---|\n");
        foreach (var setting in Settings.All)
        {
            var @default = setting.Default.Length == 0 ? "(empty)" : $"`{setting.Default}`";
            table.Append($"| `{setting.Name}` | `{setting.Environment}` | {@default} | {setting.Meaning} |\n");
        }
        return table.ToString();
    }
}
