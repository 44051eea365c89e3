using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Schema;
using Graph.Core.Storage;
using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Query;

/// <summary>The places within places, in a view: gathered once in a query, then compared by their numbers.</summary>
internal sealed class PlaceTree(Connection connection, ViewCompiler views, RelationTypes relationTypes)
{
    /// <summary>The places within one of these, directly or through others; with <paramref name="includeSelf"/> these too.</summary>
    public IReadOnlyCollection<long> Within(IReadOnlyCollection<long> places, bool includeSelf)
    {
        var found = new HashSet<long>(includeSelf ? places : []);
        var query = new SqlBuilder(fromNode: true);
        var source = views.Touching(query, Kind.Relation, [End.To], $"= {SqlBuilder.Node}", "f", relationTypes.Those([WellKnown.Within]));
        source.Where.AddRange(views.Visible(query, "f", Kind.Relation));
        var command = connection.Prepare($"SELECT f.e1 FROM {source.From} WHERE {source.Conditions}");
        var seen = new HashSet<long>(places);
        var next = new Queue<long>(places);
        while (next.TryDequeue(out var place) && found.Count < Step.MaxInClosure)
        {
            query.Bind(command, place);
            while (command.Step())
            {
                var inner = command.Long(0);
                found.Add(inner);
                if (seen.Add(inner))
                    next.Enqueue(inner);
            }
        }
        return found;
    }

    /// <summary>The places that are, or lie within, a place whose ISO3 external id passes.</summary>
    public IReadOnlyCollection<long> InCountry(InCountry country)
    {
        var query = new SqlBuilder(fromNode: false);
        var source = views.Elements(query, Kind.Place, "e");
        var places = new List<long>();
        var command = query.Bind(connection.Prepare(
            $"SELECT e.id, i.value ->> 'value' FROM {source.From}, json_each(CAST(e.body AS TEXT), '$.externalIds') i " +
            $"WHERE {source.Conditions} AND i.value ->> 'scheme' = '{WellKnown.Iso3}'"));
        var folded = FilterSchema.Folded(country.Texts);
        while (command.Step())
            if (FilterSchema.Passes(command.Text(1), country.Match, folded))
                places.Add(command.Long(0));
        return Within(places, includeSelf: true);
    }

    /// <summary>How many live facts these entities have together, in the present.</summary>
    public long Degrees(IEnumerable<long> entities) =>
        entities.Sum(entity => connection.Number("SELECT n FROM degree WHERE node = ?1", entity) ?? 0);
}
