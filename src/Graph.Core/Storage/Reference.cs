using Graph.Core.Model;

namespace Graph.Core.Storage;

/// <summary>A reference to an entity: exactly one of key, external id and name is given.</summary>
/// <param name="Key">By key.</param>
/// <param name="ExternalId">By external id.</param>
/// <param name="Name">By a name, in any case and with or without diacritics.</param>
/// <param name="Kind">The expected kind, or null for any.</param>
public sealed record Reference(Key? Key, ExternalId? ExternalId, string? Name, Kind? Kind);
