using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;

namespace Graph.Embedded.Reading;

/// <summary>Reads the top of a fetch.</summary>
internal static class RootReader
{
    public static RowPage Read(Question question, FetchRoot root, Selections wanted) => root switch
    {
        KeysRoot keys => new RowPage(Keys(question, keys.Keys, wanted), []),
        ListRoot list => List(question, list, wanted),
        _ => throw new ArgumentOutOfRangeException(nameof(root), root, "Not a root of the port."),
    };

    /// <summary>The visible elements of a kind that pass.</summary>
    public static Source Elements(Question question, Query query, Kind kind, Filter? where)
    {
        var source = question.Sight.Elements(query, kind, "e");
        if (where is not null)
            source.Where.Add(question.Filters(query).Compile(where, "e", kind));
        return source;
    }

    private static RowPage List(Question question, ListRoot list, Selections wanted)
    {
        var query = new Query(fromNode: false);
        var source = Elements(question, query, list.Kind, list.Where);
        return new PageReader(question, query, source, list.Kind, list.Order, list.Page, wanted).Read();
    }

    private static Row?[] Keys(Question question, IReadOnlyList<Key> keys, Selections wanted)
    {
        var readers = new KeyReader?[Kinds.All.Count];
        var rows = new Row?[keys.Count];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = (readers[(int)keys[i].Kind] ??= new KeyReader(question, wanted, keys[i].Kind)).Read(keys[i]);
        return rows;
    }
}
