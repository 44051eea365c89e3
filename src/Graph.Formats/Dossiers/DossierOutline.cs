using Graph.Core.Authoring;
using Graph.Core.Model;
using Graph.Core.Recording;

namespace Graph.Formats.Dossiers;

/// <summary>Splits a dossier into drafts, by <see cref="DossierShape"/>.</summary>
internal sealed class DossierOutline(string file, List<Problem> problems)
{
    private readonly List<Draft> _drafts = [];

    /// <summary>The dossier.</summary>
    public Dossier Read(DraftValue root, string digest)
    {
        var head = new Dictionary<string, string>();
        if (root.Properties is null)
            AddProblem(root.At, $"The dossier is {root.Sort}.", "Begin it with 'dossier: …'.");
        foreach (var property in root.Properties ?? [])
            ReadTop(property, head);
        foreach (var missing in DossierShape.Head.Where(
            shape => shape.Required && root.Properties?.All(property => property.Name != shape.Name) == true))
            problems.Add(DraftProblem.Missing(missing.Name, "file", root.At));
        return new()
        {
            File = file,
            Name = head.GetValueOrDefault("dossier", ""),
            Title = head.GetValueOrDefault("title"),
            Description = head.GetValueOrDefault("description"),
            Drafts = _drafts,
            Problems = [.. problems.OrderBy(problem => problem.At?.Line).ThenBy(problem => problem.At?.Column)],
            Digest = digest,
        };
    }

    private void ReadTop(DraftProperty property, Dictionary<string, string> head)
    {
        if (DossierShape.Head.FirstOrDefault(shape => shape.Name == property.Name) is { } shape)
        {
            if (shape.ReadText(property.Value, problems) is { } text)
                head[property.Name] = text;
        }
        else if (property.Name == DossierShape.Facts)
            ReadMaps(property, ReadFact);
        else if (DossierShape.Sections.TryGetValue(property.Name, out var kind))
            ReadMaps(property, map => _drafts.Add(new(kind, map.Properties!, map.At)));
        else
            problems.Add(DraftProblem.UnknownProperty(property, "dossier", DossierShape.Top));
    }

    private void ReadMaps(DraftProperty section, Action<DraftValue> read)
    {
        if (section.Value.Items is not { } items)
        {
            AddProblem(section.Value.At, $"{section.Name} is {section.Value.Sort}.",
                "Write a list, one item after each '- ', or leave it out.");
            return;
        }
        foreach (var item in items)
        {
            if (item.Properties is null)
                AddProblem(item.At, $"An item of {section.Name} is {item.Sort}.", "Write a map: 'property: value'.");
            else
                read(item);
        }
    }

    private void ReadFact(DraftValue fact)
    {
        var named = fact.Properties!.Where(property => DossierShape.FactKinds.ContainsKey(property.Name)).ToList();
        if (named.Count == 0
            && fact.Properties!.FirstOrDefault(
            property => !Names(DraftSchema.Of(Kind.Relation).Common).Contains(property.Name)) is { } unknown)
            problems.Add(DraftProblem.UnknownProperty(unknown, "fact", DossierShape.FactKinds.Keys));
        else if (named.Count == 0)
            AddProblem(fact.At, "It is not said which fact this is.",
                $"Add one of {string.Join(", ", DossierShape.FactKinds.Keys)}, with its ends.");
        foreach (var second in named.Skip(1))
            AddProblem(second.At, $"This fact is named {named[0].Name} already; {second.Name} names another.",
                "Write each as a fact of its own, after '- '.");
        if (named.Count != 1)
            return;
        if (named[0].Value.Properties is { } own)
            _drafts.Add(Join(named[0], own, [.. fact.Properties!.Where(property => property != named[0])]));
        else
        {
            var names = string.Join(", ", Names(DraftSchema.Of(DossierShape.FactKinds[named[0].Name]).Own));
            AddProblem(named[0].Value.At, $"The {named[0].Name} is {named[0].Value.Sort}.",
                $"Write its ends as a map: {named[0].Name}: {{{names}}}.");
        }
    }

    // A draft holds both side by side. A dossier separates them, so that a fact can be written in only one way.
    private Draft Join(DraftProperty name, IReadOnlyList<DraftProperty> own, IReadOnlyList<DraftProperty> common)
    {
        var shape = DraftSchema.Of(DossierShape.FactKinds[name.Name]);
        foreach (var property in own.Where(property => Names(shape.Common).Contains(property.Name)))
            AddProblem(property.At, $"'{property.Name}' stands inside the {name.Name}.", $"Put it beside '{name.Name}', not into it.");
        foreach (var property in common.Where(property => !Names(shape.Common).Contains(property.Name)))
        {
            if (Names(shape.Own).Contains(property.Name))
                AddProblem(property.At, $"'{property.Name}' stands beside the {name.Name}.", $"Put it into '{name.Name}', not beside it.");
            else
                problems.Add(DraftProblem.UnknownProperty(property, "fact", [.. DossierShape.FactKinds.Keys, .. Names(shape.Common)]));
        }
        return new(shape.Kind,
        [
            .. own.Where(property => !Names(shape.Common).Contains(property.Name)),
            .. common.Where(property => Names(shape.Common).Contains(property.Name)),
        ], name.At);
    }

    private static IEnumerable<string> Names(IReadOnlyList<DraftPropertySchema> shapes) => shapes.Select(shape => shape.Name);

    private void AddProblem(Location? at, string message, string hint) => problems.Add(new(ProblemCode.Malformed, message, hint, At: at));
}
