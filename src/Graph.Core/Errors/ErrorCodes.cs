namespace Graph.Core.Errors;

/// <summary>Every stable code of an error or a problem. The page <c>docs/errors.md</c> lists them.</summary>
public static class ErrorCodes
{
    /// <summary>The request is not well-formed: it is not JSON, or a parameter is missing or has the wrong type. Status 400.</summary>
    /// <remarks>Retry: no. Correct the request as the message says.</remarks>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>The body holds several requests. Status 400.</summary>
    /// <remarks>Retry: no. Send one request at a time.</remarks>
    public const string BatchNotSupported = "BATCH_NOT_SUPPORTED";

    /// <summary>Something other than a query came over GET (status 405) or from a page of a foreign origin (status 403).</summary>
    /// <remarks>Retry: no. Send it by POST, from an origin that Cors:WriteOrigins names.</remarks>
    public const string MutationNotAllowed = "MUTATION_NOT_ALLOWED";

    /// <summary>The HTTP method is neither GET nor POST. Status 405.</summary>
    /// <remarks>Retry: no. Use a method that the Allow header names.</remarks>
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";

    /// <summary>Nothing is at this address. Status 404.</summary>
    /// <remarks>Retry: no. Correct the address.</remarks>
    public const string NotFound = "NOT_FOUND";

    /// <summary>The Accept header allows none of the media types on offer. Status 406.</summary>
    /// <remarks>Retry: no. Accept one of the media types that the message names.</remarks>
    public const string NotAcceptable = "NOT_ACCEPTABLE";

    /// <summary>The body is larger than allowed. Status 413.</summary>
    /// <remarks>Retry: no. Send less, or raise the limit that the message names.</remarks>
    public const string RequestTooLarge = "REQUEST_TOO_LARGE";

    /// <summary>The media type, charset or encoding of the body is not supported. Status 415.</summary>
    /// <remarks>Retry: no. Send application/json in UTF-8.</remarks>
    public const string UnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE";

    /// <summary>The server handles as many requests as it may. Status 503, with Retry-After.</summary>
    /// <remarks>Retry: yes. Wait as long as Retry-After says.</remarks>
    public const string Overloaded = "OVERLOADED";

    /// <summary>The request took longer than allowed. Status 503.</summary>
    /// <remarks>Retry: yes. Try again, or ask for less.</remarks>
    public const string DeadlineExceeded = "DEADLINE_EXCEEDED";

    /// <summary>Cypher is switched off, or the store has none. Status 404.</summary>
    /// <remarks>Retry: no. Set Cypher:Enabled and use a Neo4j store.</remarks>
    public const string NoCypher = "NO_CYPHER";

    /// <summary>An unexpected failure: a bug. The message has the id under which it is logged.</summary>
    /// <remarks>Retry: no. Report it with the id.</remarks>
    public const string InternalError = "INTERNAL_ERROR";

    /// <summary>The document has a syntax error.</summary>
    /// <remarks>Retry: no. Correct the document where the error points.</remarks>
    public const string ParseFailed = "GRAPHQL_PARSE_FAILED";

    /// <summary>The document does not fit the schema.</summary>
    /// <remarks>Retry: no. Correct the document where the error points.</remarks>
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>The value of a variable does not fit its type.</summary>
    /// <remarks>Retry: no. Correct the variable that the message names.</remarks>
    public const string BadUserInput = "BAD_USER_INPUT";

    /// <summary>The request has no document.</summary>
    /// <remarks>Retry: no. Send a query.</remarks>
    public const string QueryMissing = "QUERY_MISSING";

    /// <summary>The document has no operation of the given name, or several operations and no name is given.</summary>
    /// <remarks>Retry: no. Name one operation in operationName.</remarks>
    public const string OperationUnknown = "OPERATION_UNKNOWN";

    /// <summary>The schema has no operations of this type.</summary>
    /// <remarks>Retry: no. Write a query.</remarks>
    public const string OperationNotSupported = "OPERATION_NOT_SUPPORTED";

    /// <summary>The request was cancelled before it was answered.</summary>
    /// <remarks>Retry: yes. Try again, or ask for less.</remarks>
    public const string Cancelled = "CANCELLED";

    /// <summary>The document nests deeper than allowed.</summary>
    /// <remarks>Retry: no. Ask for fewer levels.</remarks>
    public const string DocumentTooDeep = "DOCUMENT_TOO_DEEP";

    /// <summary>The document has more tokens than allowed.</summary>
    /// <remarks>Retry: no. Split the document.</remarks>
    public const string DocumentTooLong = "DOCUMENT_TOO_LONG";

    /// <summary>The document selects more fields than allowed.</summary>
    /// <remarks>Retry: no. Select fewer fields.</remarks>
    public const string TooManyFields = "TOO_MANY_FIELDS";

    /// <summary>The document has more aliases than allowed.</summary>
    /// <remarks>Retry: no. Use fewer aliases.</remarks>
    public const string TooManyAliases = "TOO_MANY_ALIASES";

    /// <summary>The document repeats one field more often than allowed.</summary>
    /// <remarks>Retry: no. Select the field once.</remarks>
    public const string TooManyRepeatedFields = "TOO_MANY_REPEATED_FIELDS";

    /// <summary>The document spreads more fragments than allowed.</summary>
    /// <remarks>Retry: no. Spread fewer fragments.</remarks>
    public const string TooManyFragments = "TOO_MANY_FRAGMENTS";

    /// <summary>The document has more directives than allowed.</summary>
    /// <remarks>Retry: no. Use fewer directives.</remarks>
    public const string TooManyDirectives = "TOO_MANY_DIRECTIVES";

    /// <summary>The introspection nests deeper, or asks for more, than allowed.</summary>
    /// <remarks>Retry: no. Ask for less of the schema at once.</remarks>
    public const string IntrospectionTooCostly = "INTROSPECTION_TOO_COSTLY";

    /// <summary>The query may read more rows or more levels than allowed.</summary>
    /// <remarks>Retry: no. Ask for smaller pages or fewer nested lists.</remarks>
    public const string QueryTooCostly = "QUERY_TOO_COSTLY";

    /// <summary>The cursor is damaged, or belongs to a list with another order, filter or view.</summary>
    /// <remarks>Retry: no. Page from the start.</remarks>
    public const string InvalidCursor = "INVALID_CURSOR";

    /// <summary>The revision does not exist.</summary>
    /// <remarks>Retry: no. Give a revision up to the last one.</remarks>
    public const string InvalidRevision = "INVALID_REVISION";

    /// <summary>The arguments of the view contradict each other or the record.</summary>
    /// <remarks>Retry: no. Correct the arguments that the message names.</remarks>
    public const string InvalidView = "INVALID_VIEW";

    /// <summary>The id cannot be read.</summary>
    /// <remarks>Retry: no. Use an id as the API returned it, or a key.</remarks>
    public const string InvalidId = "INVALID_ID";

    /// <summary>The text is not a key.</summary>
    /// <remarks>Retry: no. Write a key such as actor:ukraine.</remarks>
    public const string InvalidKey = "INVALID_KEY";

    /// <summary>The key belongs to an element of another kind.</summary>
    /// <remarks>Retry: no. Give a key of the kind that the message names.</remarks>
    public const string WrongKind = "WRONG_KIND";

    /// <summary>No element has the key.</summary>
    /// <remarks>Retry: no. Correct the key.</remarks>
    public const string UnknownKey = "UNKNOWN_KEY";

    /// <summary>The order has too many entries, or an entry that names not exactly one field.</summary>
    /// <remarks>Retry: no. Correct the order.</remarks>
    public const string InvalidOrder = "INVALID_ORDER";

    /// <summary>The size of the page lies outside its limits, or both directions are given.</summary>
    /// <remarks>Retry: no. Give first or last within the limits.</remarks>
    public const string PageSize = "PAGE_SIZE";

    /// <summary>A number lies outside its limits.</summary>
    /// <remarks>Retry: no. Give a number within the limits that the message names.</remarks>
    public const string OutOfRange = "OUT_OF_RANGE";

    /// <summary>The bounding box is not a box on the earth.</summary>
    /// <remarks>Retry: no. Correct the coordinates that the message names.</remarks>
    public const string InvalidBox = "INVALID_BOX";

    /// <summary>The range ends before it starts.</summary>
    /// <remarks>Retry: no. Exchange its ends.</remarks>
    public const string InvalidRange = "INVALID_RANGE";

    /// <summary>The filter has more conditions than allowed.</summary>
    /// <remarks>Retry: no. Use fewer conditions.</remarks>
    public const string FilterTooLarge = "FILTER_TOO_LARGE";

    /// <summary>The filter of an export cannot be read.</summary>
    /// <remarks>Retry: no. Correct the filter as the message says.</remarks>
    public const string InvalidFilter = "INVALID_FILTER";

    /// <summary>A parameter of an export is unknown, malformed or contradicts another.</summary>
    /// <remarks>Retry: no. Correct the parameter that the message names.</remarks>
    public const string InvalidExport = "INVALID_EXPORT";

    /// <summary>The text of a search is empty or too long.</summary>
    /// <remarks>Retry: no. Search for fewer words, and at least one.</remarks>
    public const string SearchText = "SEARCH_TEXT";

    /// <summary>The list of ids is longer than allowed.</summary>
    /// <remarks>Retry: no. Ask for fewer ids at once.</remarks>
    public const string TooManyIds = "TOO_MANY_IDS";

    /// <summary>The view excludes more sources than allowed.</summary>
    /// <remarks>Retry: no. Exclude fewer sources.</remarks>
    public const string TooManySources = "TOO_MANY_SOURCES";

    /// <summary>The batch has problems; each has a code of its own. Nothing was recorded.</summary>
    /// <remarks>Retry: no. Correct every problem and send the batch again.</remarks>
    public const string InvalidBatch = "INVALID_BATCH";

    /// <summary>A restored batch does not follow the last revision.</summary>
    /// <remarks>Retry: no. Restore the batches in order, without a gap.</remarks>
    public const string RevisionGap = "REVISION_GAP";

    /// <summary>The text is not well-formed, or a property is missing, unknown or has the wrong form.</summary>
    /// <remarks>Retry: no. Correct the text where the problem points.</remarks>
    public const string Malformed = "MALFORMED";

    /// <summary>A value lies outside the limits of its property.</summary>
    /// <remarks>Retry: no. Give a value within the limits.</remarks>
    public const string InvalidValue = "INVALID_VALUE";

    /// <summary>The date does not exist, or the interval ends before it starts.</summary>
    /// <remarks>Retry: no. Correct the date.</remarks>
    public const string InvalidDate = "INVALID_DATE";

    /// <summary>The ontology does not have the code.</summary>
    /// <remarks>Retry: no. Use a code of the ontology; the message names similar ones.</remarks>
    public const string UnknownTerm = "UNKNOWN_TERM";

    /// <summary>No entity has the key, name or external id.</summary>
    /// <remarks>Retry: no. Correct the reference, or add the entity.</remarks>
    public const string UnknownReference = "UNKNOWN_REFERENCE";

    /// <summary>Several entities have the name or external id.</summary>
    /// <remarks>Retry: no. Refer to the entity by its key.</remarks>
    public const string AmbiguousReference = "AMBIGUOUS_REFERENCE";

    /// <summary>The relation type does not allow the ends of the edge.</summary>
    /// <remarks>Retry: no. Correct the ends or the type.</remarks>
    public const string EdgeNotAllowed = "EDGE_NOT_ALLOWED";

    /// <summary>The fact has neither a citation nor a reason for having none.</summary>
    /// <remarks>Retry: no. Cite a source.</remarks>
    public const string Uncited = "UNCITED";

    /// <summary>Two facts are alike and have no keys of their own.</summary>
    /// <remarks>Retry: no. Give each a key.</remarks>
    public const string AlikeFacts = "ALIKE_FACTS";

    /// <summary>The same key occurs twice.</summary>
    /// <remarks>Retry: no. Change one of the keys.</remarks>
    public const string DuplicateKey = "DUPLICATE_KEY";

    /// <summary>Other elements still need the element, or its state does not allow the change.</summary>
    /// <remarks>Retry: no. Resolve the conflict that the message names.</remarks>
    public const string Conflict = "CONFLICT";

    /// <summary>A documented limit of size is exceeded.</summary>
    /// <remarks>Retry: no. Reduce the size to the limit that the message names.</remarks>
    public const string TooLarge = "TOO_LARGE";

    /// <summary>There is no graph at the address.</summary>
    /// <remarks>Retry: no. Import one, or correct the address.</remarks>
    public const string StoreMissing = "STORE_MISSING";

    /// <summary>The database is damaged or is not a database.</summary>
    /// <remarks>Retry: no. Restore a backup.</remarks>
    public const string StoreDamaged = "STORE_DAMAGED";

    /// <summary>A newer version of the program made the store.</summary>
    /// <remarks>Retry: no. Update the program.</remarks>
    public const string StoreNewer = "STORE_NEWER";

    /// <summary>The database holds data of another program.</summary>
    /// <remarks>Retry: no. Use an empty database.</remarks>
    public const string StoreForeign = "STORE_FOREIGN";

    /// <summary>An export script made the database; it holds no record.</summary>
    /// <remarks>Retry: no. Import into an empty database.</remarks>
    public const string StorePartial = "STORE_PARTIAL";

    /// <summary>The store cannot be written.</summary>
    /// <remarks>Retry: no. Give the user the right to write, or use another store.</remarks>
    public const string StoreReadOnly = "STORE_READ_ONLY";

    /// <summary>The disk or the memory of the store is full.</summary>
    /// <remarks>Retry: no. Free some space.</remarks>
    public const string StoreFull = "STORE_FULL";

    /// <summary>Another process holds a lock, or the server is busy.</summary>
    /// <remarks>Retry: yes. Try again.</remarks>
    public const string StoreBusy = "STORE_BUSY";

    /// <summary>The server or the disk cannot be reached.</summary>
    /// <remarks>Retry: yes. Check the server or the disk, and try again.</remarks>
    public const string StoreUnavailable = "STORE_UNAVAILABLE";

    /// <summary>The store was closed before the call.</summary>
    /// <remarks>Retry: no. Open the store again.</remarks>
    public const string StoreClosed = "STORE_CLOSED";

    /// <summary>The store cannot run Cypher.</summary>
    /// <remarks>Retry: no. Use a Neo4j store.</remarks>
    public const string StoreHasNoCypher = "STORE_HAS_NO_CYPHER";

    /// <summary>The store failed for another reason.</summary>
    /// <remarks>Retry: no. Correct the cause that the message names.</remarks>
    public const string StoreFailed = "STORE_FAILED";

    /// <summary>The query would write, read elsewhere, or use something that is not allowed.</summary>
    /// <remarks>Retry: no. Remove the word that the message names.</remarks>
    public const string CypherRefused = "CYPHER_REFUSED";

    /// <summary>Neo4j cannot read the query, or failed while it ran.</summary>
    /// <remarks>Retry: no. Correct the query.</remarks>
    public const string CypherFailed = "CYPHER_FAILED";

    /// <summary>The query took longer than allowed.</summary>
    /// <remarks>Retry: no. Ask for less, or raise the limit.</remarks>
    public const string CypherDeadlineExceeded = "CYPHER_DEADLINE_EXCEEDED";

    /// <summary>The query or one of its rows needs more memory than allowed.</summary>
    /// <remarks>Retry: no. Ask for less.</remarks>
    public const string CypherTooLarge = "CYPHER_TOO_LARGE";

    /// <summary>The answer has more rows than allowed, and its format cannot mark it as truncated.</summary>
    /// <remarks>Retry: no. Add a LIMIT, or ask for JSON.</remarks>
    public const string CypherTooManyRows = "CYPHER_TOO_MANY_ROWS";

    /// <summary>The ontology files have problems; every one is named.</summary>
    /// <remarks>Retry: no. Correct the entries at the file and line of each problem.</remarks>
    public const string InvalidOntology = "INVALID_ONTOLOGY";

    /// <summary>One or more settings are invalid; the message lists each.</summary>
    /// <remarks>Retry: no. Correct the settings.</remarks>
    public const string InvalidSettings = "INVALID_SETTINGS";
}
