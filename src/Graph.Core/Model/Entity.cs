namespace Graph.Core.Model;

/// <summary>What has an identity: the nodes that edges tie together.</summary>
public abstract record Entity : Element
{
    /// <summary>All names, the first official one being the name it is shown by. At least one is official; at most 100.</summary>
    /// <exception cref="ArgumentException">There is no official name, or there are more than 100.</exception>
    public required EquatableList<Name> Names
    {
        get;
        init
        {
            Require.AtMost(value, 100, "names");
            if (!value.Any(name => name.Kind == NameKind.Official))
                throw new InvalidValueException(new($"'{Key.Value}' has no official name.", "Give it one.", "names"));
            field = value;
        }
    }

    /// <summary>A sentence or more about it, at most 10,000 characters.</summary>
    public string? Description { get; init => field = Require.Text(value, 10_000, "description"); }

    /// <summary>What other registers call it; at most 100.</summary>
    public EquatableList<ExternalId> ExternalIds
    {
        get; init =>
        field = (EquatableList<ExternalId>)Require.AtMost(value, 100, "externalIds");
    } = [];

    /// <summary>The first official name.</summary>
    public string Name => OfficialName(null);

    /// <summary>The official name in that language where there is one, else the first official name.</summary>
    public string OfficialName(string? language) => NameIn(Names, language);

    /// <summary>The official name among these in that language where there is one, else the first official one.</summary>
    public static string NameIn(IReadOnlyList<Name> names, string? language)
    {
        var official = names.Where(name => name.Kind == NameKind.Official);
        return (official.FirstOrDefault(
            name => language is not null && string.Equals(name.Language, language, StringComparison.OrdinalIgnoreCase))
            ?? official.First()).Text;
    }
}
