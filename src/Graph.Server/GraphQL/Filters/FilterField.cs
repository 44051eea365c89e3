using Graph.Core.Storage;

namespace Graph.Server.GraphQL.Filters;

/// <summary>
/// One field of a filter input: its name and type, its meaning, and the filter that a given value stands for (null is no condition).
/// </summary>
internal sealed record FilterField(string Name, string Type, string Description, Func<object, FilterReading, Filter?> Read);
