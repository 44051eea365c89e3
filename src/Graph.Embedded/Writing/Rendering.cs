using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Text;

namespace Graph.Embedded.Writing;

/// <summary>What takes time to make of a content and needs no database: made for a whole batch at once, on all processors.</summary>
internal sealed class Rendering
{
    private const int FewVersions = 64;

    public Rendering(Element content)
    {
        Body = ElementJson.Write(content);
        if (content is Entity entity)
        {
            Names = [.. entity.Names.Select(name => Folding.Fold(name.Text)).Distinct()];
            Sort = Folding.SortKey(entity.Name);
            NameWords = string.Join(' ', entity.Names.SelectMany(name => Folding.Words(name.Text)));
        }
        var text = content switch
        {
            Entity { Description: var description } => description,
            Stance stance => stance.Summary,
            Claim claim => claim.Text,
            Citation citation => citation.Quote,
            _ => null,
        };
        TextWords = text is null ? null : string.Join(' ', Folding.Words(text));
    }

    /// <summary>The content as JSON.</summary>
    public byte[] Body { get; }

    /// <summary>The names of an entity, folded, each once.</summary>
    public IReadOnlyList<string> Names { get; } = [];

    /// <summary>What names are ordered by.</summary>
    public string? Sort { get; }

    /// <summary>The words of the names, for search.</summary>
    public string? NameWords { get; }

    /// <summary>The words of whatever else is searched.</summary>
    public string? TextWords { get; }

    /// <summary>The contents of these versions, rendered.</summary>
    public static Rendering[] Of(IReadOnlyList<ElementVersion> versions)
    {
        var rendered = new Rendering[versions.Count];
        if (versions.Count < FewVersions)
            for (var i = 0; i < rendered.Length; i++)
                rendered[i] = new Rendering(versions[i].Content);
        else
            Parallel.For(0, rendered.Length, i => rendered[i] = new Rendering(versions[i].Content));
        return rendered;
    }
}
