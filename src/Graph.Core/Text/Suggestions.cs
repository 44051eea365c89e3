namespace Graph.Core.Text;

/// <summary>Which known words someone may have meant.</summary>
public static class Suggestions
{
    /// <summary>The nearest first: those that contain the word or lie in it, then by edits per letter, then by alphabet.</summary>
    public static IReadOnlyList<string> Nearest(this IEnumerable<string> known, string word, int count)
    {
        var wanted = Normal(word);
        return
        [
            .. known
                .Select(code => (Code: code, Word: Normal(code)))
                .OrderBy(candidate => Contains(candidate.Word, wanted) ? 0 : 1)
                .ThenBy(candidate => (double)Distance(candidate.Word, wanted) / Math.Max(candidate.Word.Length, 1))
                .ThenBy(candidate => candidate.Code, StringComparer.Ordinal)
                .Take(count)
                .Select(candidate => candidate.Code),
        ];
    }

    /// <summary>Whether one may be a misspelling of the other, or a part of it.</summary>
    public static bool AreAlike(string a, string b) =>
        Contains(Normal(a), Normal(b)) || 3 * Distance(Normal(a), Normal(b)) <= Math.Max(a.Length, b.Length);

    // No code is that long; what a client sends may be.
    private static string Normal(string word) =>
        word[..Math.Min(word.Length, 64)].Trim().ToUpperInvariant().Replace(' ', '_').Replace('-', '_');

    // Under three letters nearly everything contains everything.
    private static bool Contains(string a, string b) =>
        Math.Min(a.Length, b.Length) >= 3 && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal));

    /// <summary>How many letters must be put in, left out or changed (Levenshtein).</summary>
    public static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
