using Graph.Core.Model;

namespace Graph.Core.Ontologies;

/// <summary>A pair of kinds that a relation type may tie together.</summary>
/// <param name="From">The kind of the entity that it starts from.</param>
/// <param name="To">The kind of the entity that it leads to.</param>
public readonly record struct RelationEnds(Kind From, Kind To);
