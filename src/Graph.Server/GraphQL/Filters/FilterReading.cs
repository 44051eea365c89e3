using Graph.Core.Errors;
using Graph.Core.Ontologies;
using Graph.Core.Storage;

namespace Graph.Server.GraphQL.Filters;

/// <summary>What filters are read by: the words of the record, and how many filter objects there may be.</summary>
internal sealed class FilterReading(Ontology ontology, int limit)
{
    private int _count;

    /// <summary>The words of the record.</summary>
    public Ontology Ontology => ontology;

    /// <summary>Counts a filter object; refuses what exceeds the limit.</summary>
    public void Count()
    {
        if (++_count > limit)
            throw new InvalidRequestException(ErrorCodes.FilterTooLarge,
                $"The filters have more than {limit} objects; use in instead of many or.");
    }
}
