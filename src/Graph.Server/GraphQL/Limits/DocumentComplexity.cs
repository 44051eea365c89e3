using Graph.Core.Errors;
using Graph.Core.Storage;
using GraphQLParser.AST;

namespace Graph.Server.GraphQL.Limits;

/// <summary>
/// Walks an operation with its fragments opened, as validation and execution will, and stops at the first limit: so the walk
/// itself is bounded. Fields with the same name in the response at the same place are counted, since comparing them in pairs is
/// what makes validation slow.
/// </summary>
internal sealed class DocumentComplexity
{
    private readonly GraphQLLimits _limits;
    private readonly IReadOnlyDictionary<string, GraphQLFragmentDefinition> _fragments;
    // How long the lists of introspection are, about.
    private static readonly Dictionary<string, int> Listed = new()
    {
        ["types"] = 200, ["fields"] = 20, ["args"] = 10, ["inputFields"] = 10, ["possibleTypes"] = 20, ["interfaces"] = 2,
        ["enumValues"] = 10, ["directives"] = 5,
    };

    private readonly HashSet<string> _open = [];
    private readonly HashSet<string> _everOpened = [];
    private int _fields;
    private int _aliases;
    private int _fragmentsOpened;
    private long _repetitions;
    private long _introspected;
    private int _directives;

    private DocumentComplexity(GraphQLLimits limits, IReadOnlyDictionary<string, GraphQLFragmentDefinition> fragments) =>
        (_limits, _fragments) = (limits, fragments);

    /// <summary>Refuses a document beyond the limits: each of its operations, and fragments that none uses, are walked.</summary>
    public static void Check(GraphQLDocument document, IReadOnlyDictionary<string, GraphQLFragmentDefinition> fragments,
        GraphQLLimits limits)
    {
        var shape = new DocumentComplexity(limits, fragments);
        foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>())
        {
            shape.CountDirectives(operation);
            shape.Walk(operation.SelectionSet, new Place(), 1, 0);
        }
        foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>())
        {
            shape.CountDirectives(fragment);
            if (!shape._everOpened.Contains(fragment.FragmentName.Name.StringValue))
                shape.Walk(fragment.SelectionSet, new Place(), 1, 0);
        }
    }

    private void Walk(GraphQLSelectionSet? set, Place place, int depth, long listed)
    {
        if (set is null)
            return;
        if (depth > _limits.MaxDepth)
            throw new InvalidRequestException(ErrorCodes.DocumentTooDeep,
                $"The selection has more than {_limits.MaxDepth} levels; ask for fewer in one request.");
        foreach (var selection in set.Selections)
        {
            CountDirectives(selection);
            switch (selection)
            {
                case GraphQLField field:
                    Walk(field.SelectionSet, Count(field, place), depth + 1, CountListed(field, listed));
                    break;
                case GraphQLInlineFragment inline:
                    CountFragment();
                    Walk(inline.SelectionSet, place, depth, listed);
                    break;
                case GraphQLFragmentSpread spread:
                    CountFragment();
                    var name = spread.FragmentName.Name.StringValue;
                    // A fragment within itself is for validation to refuse.
                    if (_fragments.TryGetValue(name, out var fragment) && _open.Add(name))
                    {
                        _everOpened.Add(name);
                        Walk(fragment.SelectionSet, place, depth, listed);
                        _open.Remove(name);
                    }
                    break;
            }
        }
    }

    private Place Count(GraphQLField field, Place place)
    {
        if (++_fields > _limits.MaxFields)
            throw new InvalidRequestException(ErrorCodes.TooManyFields,
                $"The document asks for more than {_limits.MaxFields} fields, fragments opened; ask for fewer in one request.");
        if (field.Alias is not null && ++_aliases > _limits.MaxAliases)
            throw new InvalidRequestException(ErrorCodes.TooManyAliases,
                $"The document has more than {_limits.MaxAliases} aliases, fragments opened; ask for many by nodes(ids:) or where with "
                    + "in.");
        var below = place.At((field.Alias?.Name ?? field.Name).StringValue);
        _repetitions += below.Times++;
        if (_repetitions > _limits.MaxRepetitions)
            throw new InvalidRequestException(ErrorCodes.TooManyRepeatedFields,
                $"The same fields are repeated at the same place, in more than {_limits.MaxRepetitions} pairs; ask for each once.");
        return below;
    }

    // Outside introspection nothing is listed: zero times whatever is zero.
    private long CountListed(GraphQLField field, long listed)
    {
        var name = field.Name.StringValue;
        if (name is "__schema" or "__type")
            return 1;
        if (listed == 0 || !Listed.TryGetValue(name, out var length))
            return listed;
        _introspected += listed * length;
        if (_introspected > _limits.MaxIntrospected)
            throw new InvalidRequestException(ErrorCodes.IntrospectionTooCostly,
                $"The introspection asks for about {_introspected} entries or more; at most {_limits.MaxIntrospected} are allowed. Nest "
                    + "fields, types and interfaces less deeply.");
        return listed * length;
    }

    private void CountFragment()
    {
        if (++_fragmentsOpened > _limits.MaxFragments)
            throw new InvalidRequestException(ErrorCodes.TooManyFragments,
                $"The document opens more than {_limits.MaxFragments} fragments, each as often as it is spread; spread fewer.");
    }

    private void CountDirectives(ASTNode node)
    {
        _directives += (node as IHasDirectivesNode)?.Directives?.Count ?? 0;
        if (_directives > _limits.MaxDirectives)
            throw new InvalidRequestException(ErrorCodes.TooManyDirectives,
                $"The document has more than {_limits.MaxDirectives} directives, fragments opened; use fewer.");
    }

    // A place in the merged response.
    private sealed class Place
    {
        private Dictionary<string, Place>? _below;

        public int Times { get; set; }

        public Place At(string key)
        {
            _below ??= [];
            if (!_below.TryGetValue(key, out var place))
                _below[key] = place = new Place();
            return place;
        }
    }
}
