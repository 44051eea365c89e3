namespace Graph.Core.Model;

/// <summary>What elements refer to.</summary>
public static class References
{
    /// <summary>The ends of a fact or citation that are given, in the order of <see cref="End"/>; none of an entity.</summary>
    public static EndList Of(Element element) => element switch
    {
        Fact fact => fact.Ends,
        Citation citation => citation.Ends,
        _ => default,
    };

    /// <summary>The same element with every end that is <paramref name="from"/> turned to <paramref name="to"/>.</summary>
    public static Element Redirect(Element element, Key from, Key to) => element switch
    {
        Fact fact => fact.Redirect(from, to),
        Citation citation => citation.Redirect(from, to),
        _ => element,
    };
}
