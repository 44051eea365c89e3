using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Recording;

namespace Graph.Core.Authoring;

/// <summary>Reads the properties of drafts by their schemas; collects the problems and the references to resolve.</summary>
internal sealed class DraftReader(Ontology ontology, ICollection<Problem> problems)
{
    /// <summary>Where codes are looked up.</summary>
    public Ontology Ontology { get; } = ontology;

    /// <summary>Every reference read so far.</summary>
    public List<DraftReference> References { get; } = [];

    /// <summary>The key of what is being read, where it has one yet.</summary>
    public string? Element { get; set; }

    /// <summary>The property that is being read.</summary>
    public string Property { get; private set; } = "";

    /// <summary>The properties of a draft, read.</summary>
    public DraftValues Read(Draft draft)
    {
        var key = draft.Properties.FirstOrDefault(property => property.Name == "key")?.Value.Text;
        Element = draft.Kind.IsEntity() && Key.TryParse(key, out _) ? key : null;
        var values = Read(draft.Kind.Prefix(), draft.Properties, draft.At, DraftSchema.Of(draft.Kind).Properties);
        if (draft.Kind == Kind.Relation && values.Get<RelationType>("type") is { } type)
            Narrow(values, type);
        return values;
    }

    /// <summary>The properties of a map, read.</summary>
    public DraftValues Read(string what, IReadOnlyList<DraftProperty> given, Location? at, IReadOnlyList<DraftPropertySchema> shapes)
    {
        var outer = Property;
        var values = new DraftValues(at);
        foreach (var property in given)
        {
            Property = property.Name;
            if (shapes.FirstOrDefault(shape => shape.Name == property.Name) is not { } shape)
                problems.Add(DraftProblem.UnknownProperty(property, what, shapes.Select(s => s.Name), Element));
            else if (!values.TryAdd(property.Name, shape.Format.Read(property.Value, this), property.Value.At))
                AddProblem(property.At, new(ProblemCode.Malformed, $"'{property.Name}' is given twice.", "Leave one of them out."));
        }
        foreach (var missing in shapes.Where(shape => shape.Required && !values.Has(shape.Name)))
        {
            values.LackOne();
            problems.Add(DraftProblem.Missing(missing.Name, what, at, Element));
        }
        Property = outer;
        return values;
    }

    /// <summary>Notes that a value of the present property is refused; always null, for the caller to return.</summary>
    public object? AddProblem(Location? at, ValueProblem problem)
    {
        AddProblem(at, Property, problem);
        return null;
    }

    /// <summary>Notes that a property is refused.</summary>
    public void AddProblem(Location? at, string? property, ValueProblem problem) =>
        problems.Add(new(problem.Code, problem.Message, problem.Hint, Element, property, at));

    /// <summary>A reference, to be resolved when all drafts are read.</summary>
    public DraftReference Refer(string text, IReadOnlyList<Kind> kinds, Location? at)
    {
        var reference = new DraftReference(text, kinds, at, Element, Property);
        References.Add(reference);
        return reference;
    }

    // By name or external id only what the type allows at that end is looked for.
    private static void Narrow(DraftValues values, RelationType type)
    {
        RelationEnds[] ends = type.Symmetric
            ? [.. type.Ends, .. type.Ends.Select(pair => new RelationEnds(pair.To, pair.From))]
            : [.. type.Ends];
        values.Get<DraftReference>("from")?.NarrowTo(ends.Select(pair => pair.From));
        values.Get<DraftReference>("to")?.NarrowTo(ends.Select(pair => pair.To));
    }
}
