namespace Graph.Core.Model;

/// <summary>A matter on which actors hold stances. Its parent is recorded as a SUBISSUE_OF relation.</summary>
public sealed record Issue : Entity
{
    /// <inheritdoc/>
    public override Kind Kind => Kind.Issue;
}
