using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;

namespace Graph.Embedded.Query;

/// <summary>Reads the root of a fetch.</summary>
internal static class RootReader
{
    public static RowPage Read(QueryContext context, FetchRoot root, Selections wanted) => root switch
    {
        KeysRoot keys => new RowPage(Keys(context, keys.Keys, wanted), []),
        ListRoot list => List(context, list, wanted),
        _ => throw new ArgumentOutOfRangeException(nameof(root), root, "Not a root of the port."),
    };

    /// <summary>The visible elements of a kind that pass the filter.</summary>
    public static FromClause Elements(QueryContext context, SqlBuilder sql, Kind kind, Filter? where)
    {
        var source = context.View.Elements(sql, kind, "e");
        if (where is not null)
            source.Where.Add(context.Filters(sql).Compile(where, "e", kind));
        return source;
    }

    private static RowPage List(QueryContext context, ListRoot list, Selections wanted)
    {
        var query = new SqlBuilder(fromNode: false);
        var source = Elements(context, query, list.Kind, list.Where);
        return new PageReader(context, query, source, list.Kind, list.Order, list.Page, wanted).Read();
    }

    private static Row?[] Keys(QueryContext context, IReadOnlyList<Key> keys, Selections wanted)
    {
        var readers = new KeyReader?[Kinds.All.Count];
        var rows = new Row?[keys.Count];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = (readers[(int)keys[i].Kind] ??= new KeyReader(context, wanted, keys[i].Kind)).Read(keys[i]);
        return rows;
    }
}
