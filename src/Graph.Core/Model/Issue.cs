namespace Graph.Core.Model;

/// <summary>A matter on which actors hold stances. Its parent is told by a SUBISSUE_OF relation.</summary>
public sealed record Issue : Entity
{
    /// <inheritdoc/>
    public override Kind Kind => Kind.Issue;
}
