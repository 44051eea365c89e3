using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Text;
using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Query;

/// <summary>What lies within what, in a view. Gathered once for a question, then compared by numbers.</summary>
internal sealed class PlaceTree(Connection connection, ViewCompiler views, RelationTypes relationTypes)
{
    private const string LiesWithin = "WITHIN";

    /// <summary>The places that lie within one of these at any remove; with <paramref name="includeSelf"/> these too.</summary>
    public IReadOnlyCollection<long> Within(IReadOnlyCollection<long> places, bool includeSelf)
    {
        var found = new HashSet<long>(includeSelf ? places : []);
        var query = new SqlBuilder(fromNode: true);
        var source = views.Touching(query, Kind.Relation, [End.To], $"= {SqlBuilder.Node}", "f", relationTypes.Those([LiesWithin]));
        source.Where.AddRange(views.Visible(query, "f", Kind.Relation));
        var command = connection.Prepare($"SELECT f.e1 FROM {source.From} WHERE {source.Conditions}");
        var asked = new HashSet<long>(places);
        var next = new Queue<long>(places);
        while (next.TryDequeue(out var place) && found.Count < Step.MaxInClosure)
        {
            query.Bind(command, place);
            while (command.Step())
            {
                var inner = command.Long(0);
                found.Add(inner);
                if (asked.Add(inner))
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
            $"SELECT e.id, i.value ->> 'value' FROM {source.From}, json_each(CAST(e.body AS TEXT), '$.externalIds') i WHERE {source.Conditions} AND i.value ->> 'scheme' = 'ISO3'"));
        var texts = country.Texts.Select(Folding.Fold).ToArray();
        while (command.Step())
        {
            var own = Folding.Fold(command.Text(1));
            if (texts.Any(text => IsLike(own, country.Match, text)))
                places.Add(command.Long(0));
        }
        return Within(places, includeSelf: true);
    }

    /// <summary>How many live facts these entities have together, in the present.</summary>
    public long Degrees(IEnumerable<long> entities) =>
        entities.Sum(entity => connection.Number("SELECT n FROM degree WHERE node = ?1", entity) ?? 0);

    private static bool IsLike(string own, TextMatch match, string text) => match switch
    {
        TextMatch.Equal => own == text,
        TextMatch.StartsWith => own.StartsWith(text, StringComparison.Ordinal),
        _ => own.Contains(text, StringComparison.Ordinal),
    };
}
