namespace Graph.Server.GraphQL.Limits;

/// <summary>
/// What a document may hold, counted in linear time before it is validated. Each limit has an error code of its own; the message
/// says what was asked for and what is allowed.
/// </summary>
public sealed record GraphQLLimits
{
    /// <summary>How many elements a totalCount or an overview counts towards <see cref="MaxRows"/>.</summary>
    public const int RowsOfCount = 5_000;

    /// <summary>
    /// How often each node and edge that a network may have counts towards <see cref="MaxRows"/>: it reads more than it draws.
    /// </summary>
    public const int RowsOfDrawn = 5;

    /// <summary>The most tokens of a document, whatever its length in characters. Default 10,000. Code <c>DOCUMENT_TOO_LONG</c>.</summary>
    public int MaxTokens { get; init; } = 10_000;

    /// <summary>
    /// The most levels of fields, fragments opened. Default 24. Code <c>DOCUMENT_TOO_DEEP</c>; parentheses nested beyond 100 levels have it
    /// too.
    /// </summary>
    public int MaxDepth { get; init; } = 24;

    /// <summary>
    /// The most fields of an operation, fragments opened as often as they are spread. Default 2,000. Code <c>TOO_MANY_FIELDS</c>.
    /// </summary>
    public int MaxFields { get; init; } = 2_000;

    /// <summary>The most aliases of an operation, fragments opened. Default 200. Code <c>TOO_MANY_ALIASES</c>.</summary>
    public int MaxAliases { get; init; } = 200;

    /// <summary>The most directives in a document. Default 200. Code <c>TOO_MANY_DIRECTIVES</c>.</summary>
    public int MaxDirectives { get; init; } = 200;

    /// <summary>The most fragments opened by an operation, inline ones too. Default 1,000. Code <c>TOO_MANY_FRAGMENTS</c>.</summary>
    public int MaxFragments { get; init; } = 1_000;

    /// <summary>
    /// The most pairs of fields with the same name in the response at the same place: what merging them costs. Default 10,000,
    /// which is the same field 140 times. Code <c>TOO_MANY_REPEATED_FIELDS</c>.
    /// </summary>
    public int MaxRepetitions { get; init; } = 10_000;

    /// <summary>
    /// The most entries of the schema that introspection may give, as estimated: its lists multiplied down the selection and
    /// added up. Default 100,000, nearly twice what the standard query takes. Code <c>INTROSPECTION_TOO_COSTLY</c>.
    /// </summary>
    public int MaxIntrospected { get; init; } = 100_000;

    /// <summary>
    /// The most elements that a request may give, page sizes multiplied down the selection and added up; lists that nobody pages
    /// count 10, ends of facts nothing, a totalCount or an overview 5,000 (ten for each of many elements), a network five times the nodes
    /// and edges it may have.
    /// Default 500,000: two levels of full pages, or four of twenty. Code <c>QUERY_TOO_COSTLY</c>.
    /// </summary>
    public long MaxRows { get; init; } = 500_000;

    /// <summary>
    /// The most fields planned, each kind of element that may stand at a place counted. Default 50,000. Code <c>QUERY_TOO_COSTLY</c>.
    /// </summary>
    public int MaxPlannedFields { get; init; } = 50_000;

    /// <summary>The most filter objects of a request. Default 200. Code <c>FILTER_TOO_LARGE</c>.</summary>
    public int MaxFilters { get; init; } = 200;

    /// <summary>How many checked documents are kept. Default 500; 0 keeps none.</summary>
    public int KeptDocuments { get; init; } = 500;
}
