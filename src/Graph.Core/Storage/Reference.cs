using Graph.Core.Model;

namespace Graph.Core.Storage;

/// <summary>How a writer names an entity: exactly one of the three is given.</summary>
/// <param name="Key">By key.</param>
/// <param name="ExternalId">By what another register calls it.</param>
/// <param name="Name">By a name, in any case and with or without diacritics.</param>
/// <param name="Kind">The kind wanted, or null for any.</param>
public sealed record Reference(Key? Key, ExternalId? ExternalId, string? Name, Kind? Kind);
