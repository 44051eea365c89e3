using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Server.GraphQL.Planning;

/// <summary>What is asked at one level of the response, by what stands there.</summary>
internal abstract class SelectionPlan
{
    /// <summary>What is asked of that object.</summary>
    public abstract ObjectPlan Of(object source);
}

/// <summary>A level where objects of one type stand.</summary>
internal sealed class ValueSelectionPlan(ObjectPlan plan) : SelectionPlan
{
    /// <inheritdoc/>
    public override ObjectPlan Of(object source) => plan;
}

/// <summary>A level where elements stand, planned by kind.</summary>
internal sealed class ElementSelectionPlan : SelectionPlan
{
    private readonly ObjectPlan?[] _byKind = new ObjectPlan?[Kinds.All.Count];

    /// <summary>What is asked of elements of a kind.</summary>
    public ObjectPlan this[Kind kind]
    {
        get => _byKind[(int)kind] ?? throw new InvalidOperationException($"Nothing was planned for a {kind} here.");
        set => _byKind[(int)kind] = value;
    }

    /// <inheritdoc/>
    public override ObjectPlan Of(object source) => this[((Row)source).Kind];
}

/// <summary>An object with a plan of its own, where what stands at a level is not known before it is answered.</summary>
internal sealed record ResolvedObject(object Source, ObjectPlan Plan);
