namespace Graph.Core.Model;

/// <summary>What sort of name it is.</summary>
public enum NameKind
{
    /// <summary>The name the entity goes by in that language.</summary>
    Official,

    /// <summary>Another name in use.</summary>
    Alias,

    /// <summary>A name it had before.</summary>
    Former,

    /// <summary>A short form in letters.</summary>
    Abbreviation,

    /// <summary>The name in the letters of another script.</summary>
    Transliteration,
}
