using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Text;

namespace Graph.Embedded.Write.Indexes;

/// <summary>
/// The values of a content that are costly to compute and need no database: computed for a whole batch, on all processors.
/// </summary>
internal sealed class IndexedContent
{
    private const int FewVersions = 64;

    public IndexedContent(Element content)
    {
        Body = ElementJson.WriteKeyless(content);
        Tie = content.Key.Tie();
        if (content is Entity entity)
        {
            Names = [.. entity.Names.Select(name => Folding.Fold(name.Text)).Distinct()];
            AllNames = $"\n{string.Join('\n', Names)}\n";
            Sort = Folding.SortKey(entity.Name);
            NameWords = string.Join(' ', entity.Names.Select(name => Folding.Line(name.Text)));
        }
        var text = content switch
        {
            Entity { Description: var description } => description,
            Stance stance => stance.Summary,
            Claim claim => claim.Text,
            Citation citation => citation.Quote,
            _ => null,
        };
        TextWords = text is null ? null : Folding.Line(text);
        var tag = content switch
        {
            Actor actor => actor.Country,
            Source source => source.Language,
            Claim claim => claim.Field,
            _ => null,
        };
        Tag = tag is null ? null : Folding.Fold(tag);
    }

    /// <summary>The content as JSON, without the key.</summary>
    public byte[] Body { get; }

    /// <summary>The tie of its key.</summary>
    public long Tie { get; }

    /// <summary>The names of an entity, folded, each once.</summary>
    public IReadOnlyList<string> Names { get; } = [];

    /// <summary>The same between line feeds, or null for other elements.</summary>
    public string? AllNames { get; }

    /// <summary>The sort key of the name.</summary>
    public string? Sort { get; }

    /// <summary>The words of the names, for search.</summary>
    public string? NameWords { get; }

    /// <summary>The words of the description, summary, text or quote, for search.</summary>
    public string? TextWords { get; }

    /// <summary>The country of an actor, language of a source or field of a claim, folded.</summary>
    public string? Tag { get; }

    /// <summary>The contents of these versions.</summary>
    public static IndexedContent[] Of(IReadOnlyList<ElementVersion> versions)
    {
        var indexed = new IndexedContent[versions.Count];
        if (versions.Count < FewVersions)
            for (var i = 0; i < indexed.Length; i++)
                indexed[i] = new IndexedContent(versions[i].Content);
        else
            Parallel.For(0, indexed.Length, i => indexed[i] = new IndexedContent(versions[i].Content));
        return indexed;
    }
}
