using Graph.Core.Model;

namespace Graph.Core.Ontologies;

/// <summary>What an edge between two entities means.</summary>
/// <remarks>Compared by reference: an <see cref="Ontology"/> holds each relation type once.</remarks>
public sealed class RelationType
{
    internal RelationType(string code, string label, string inverseLabel, string description, IReadOnlyList<RelationEnds> ends)
    {
        Code = code;
        Label = label;
        InverseLabel = inverseLabel;
        Description = description;
        Ends = ends;
    }

    /// <summary>Permanent and unique, such as HELD_AT.</summary>
    public string Code { get; }

    /// <summary>How it reads from its start: "held at".</summary>
    public string Label { get; }

    /// <summary>How it reads from its end: "venue of". The same as <see cref="Label"/> if symmetric.</summary>
    public string InverseLabel { get; }

    /// <summary>When a coder uses it, and when not.</summary>
    public string Description { get; }

    /// <summary>Whether it holds both ways, so that its two ends may be swapped.</summary>
    public bool Symmetric { get; internal init; }

    /// <summary>1 for a friendly tie, -1 for a hostile one, null for one that is neither.</summary>
    public int? Sign { get; internal init; }

    /// <summary>Whether the model itself reads it (places of events, parts of processes), so that it must exist.</summary>
    public bool Structural { get; internal init; }

    /// <summary>The kinds that it may tie together; at least one pair.</summary>
    public IReadOnlyList<RelationEnds> Ends { get; }

    /// <summary>Whether it may lead from the one kind to the other; either way round if symmetric.</summary>
    public bool Allows(Kind from, Kind to) =>
        Ends.Contains(new(from, to)) || (Symmetric && Ends.Contains(new(to, from)));

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
