using GraphQL.Types;

namespace Graph.Server.GraphQL.Schema;

/// <summary>A field of the schema that knows the entry it was made of.</summary>
internal sealed class PlannedField(FieldEntry entry) : FieldType
{
    /// <summary>The entry.</summary>
    public FieldEntry Entry { get; } = entry;
}
