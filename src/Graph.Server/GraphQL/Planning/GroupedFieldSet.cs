using Graph.Server.GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Graph.Server.GraphQL.Planning;

/// <summary>The fields that selections ask of an object type, by their name in the response, in its order.</summary>
internal sealed class GroupedFieldSet
{
    private readonly Dictionary<string, int> _places = [];
    private readonly List<(string Key, List<GraphQLField> Fields)> _fields = [];

    private GroupedFieldSet()
    {
    }

    /// <summary>How many there are.</summary>
    public int Count => _fields.Count;

    /// <summary>Collects them: fragments opened, skipped ones left out.</summary>
    public static GroupedFieldSet From(Request request, IObjectGraphType type, IReadOnlyList<GraphQLSelectionSet> selections)
    {
        var grouped = new GroupedFieldSet();
        var opened = new HashSet<string>();
        foreach (var set in selections)
            grouped.Add(request, type, set, opened);
        return grouped;
    }

    /// <summary>The fields in order.</summary>
    public List<(string Key, List<GraphQLField> Fields)>.Enumerator GetEnumerator() => _fields.GetEnumerator();

    private void Add(Request request, IObjectGraphType type, GraphQLSelectionSet set, HashSet<string> opened)
    {
        foreach (var selection in set.Selections)
        {
            if (!request.Includes(selection))
                continue;
            switch (selection)
            {
                case GraphQLField field:
                    Add(field);
                    break;
                case GraphQLInlineFragment inline when inline.TypeCondition is null
                || Applies(request, inline.TypeCondition.Type.Name.StringValue, type):
                    Add(request, type, inline.SelectionSet, opened);
                    break;
                case GraphQLFragmentSpread spread when opened.Add(spread.FragmentName.Name.StringValue):
                    if (request.Fragments.TryGetValue(spread.FragmentName.Name.StringValue, out var fragment)
                        && Applies(request, fragment.TypeCondition.Type.Name.StringValue, type))
                        Add(request, type, fragment.SelectionSet, opened);
                    break;
            }
        }
    }

    private void Add(GraphQLField field)
    {
        var key = (field.Alias?.Name ?? field.Name).StringValue;
        if (_places.TryGetValue(key, out var place))
        {
            _fields[place].Fields.Add(field);
            return;
        }
        _places[key] = _fields.Count;
        _fields.Add((key, [field]));
    }

    private static bool Applies(Request request, string condition, IObjectGraphType type) =>
        type.Name == condition || request.Schema.IsMember(type.Name, condition);
}
