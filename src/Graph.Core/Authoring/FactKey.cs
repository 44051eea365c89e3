using System.Security.Cryptography;
using System.Text;
using Graph.Core.Model;
using Graph.Core.Text;

namespace Graph.Core.Authoring;

/// <summary>
/// The keys of facts and citations, derived once at creation and then fixed: correcting a date does not change a key, and importing twice
/// changes nothing. Two identical facts need explicit keys.
/// </summary>
/// <remarks>
/// <para>A key is the kind, a colon, the parts below joined by <c>~</c>, and the fact's own key where it has one.</para>
/// <list type="bullet">
/// <item>participation: actor, event, role · engagement: actor, process, role · stance: actor, issue</item>
/// <item>claim: claimant or <c>-</c>, what it is about (whole key), party and field where given</item>
/// <item>relation: the type and a colon, then from and to (whole keys)</item>
/// <item>citation: what it supports (whole key), source, speaker where given</item>
/// </list>
/// <para>Entities stand without their kind unless said otherwise. Other parts are folded to lower case, and what no key may hold
/// becomes <c>-</c>. A key that is too long is cut and ends with <c>~</c> and sixteen digits of its SHA-256. An own key that is a
/// whole key of the kind already is taken as it is.</para>
/// </remarks>
public static class FactKey
{
    private const int HashDigits = 16;

    /// <summary>The key of a participation.</summary>
    public static Key Participation(Key actor, Key @event, string role, string? own = null) =>
        Make(Kind.Participation, own, actor.Local, @event.Local, Safe(role));

    /// <summary>The key of an engagement.</summary>
    public static Key Engagement(Key actor, Key process, string role, string? own = null) =>
        Make(Kind.Engagement, own, actor.Local, process.Local, Safe(role));

    /// <summary>The key of a stance.</summary>
    public static Key Stance(Key actor, Key issue, string? own = null) => Make(Kind.Stance, own, actor.Local, issue.Local);

    /// <summary>The key of a claim.</summary>
    public static Key Claim(Key? claimant, Key about, Key? party, string? field, string? own = null) =>
        Make(Kind.Claim, own, claimant?.Local ?? "-", about.Value, party?.Local, field is null ? null : Safe(field));

    /// <summary>The key of a relation.</summary>
    public static Key Relation(string type, Key from, Key to, string? own = null) =>
        Make(Kind.Relation, own, $"{Safe(type)}:{from.Value}", to.Value);

    /// <summary>The key of a citation.</summary>
    public static Key Citation(Key supports, Key source, Key? speaker, string? own = null) =>
        Make(Kind.Citation, own, supports.Value, source.Local, speaker?.Local);

    /// <summary>A text as part of a key: folded to lower case, what no key may hold as <c>-</c>.</summary>
    public static string Safe(string text) =>
        string.Concat(Folding.Fold(text)
        .Select(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.' or '_' or '~' or ':' ? c : '-'));

    private static Key Make(Kind kind, string? own, params string?[] parts)
    {
        var prefix = kind.Prefix() + ":";
        if (own is not null && own.StartsWith(prefix, StringComparison.Ordinal))
            return Parse(own);
        var text = prefix + string.Join('~', parts.Append(own is null ? null : Safe(own)).OfType<string>());
        return Parse(text.Length <= Key.MaxLength ? text : Cut(text));
    }

    private static Key Parse(string text) =>
        Key.TryParse(text, out var key, out var problem) ? key : throw new InvalidValueException(problem with { Property = "key" });

    private static string Cut(string text) =>
        text[..(Key.MaxLength - 1 - HashDigits)] + "~"
        + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashDigits];
}
