using Graph.Core.Model;
using Graph.Core.Schema;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Server.GraphQL.Filters;
using Graph.Server.GraphQL.Planning;

namespace Graph.Server.GraphQL.Paging;

/// <summary>A connection as it is asked for: which elements, which page, and what of them. What its fields belong to.</summary>
internal sealed class ListQuery : Paged
{
    private readonly FieldContext _asked;
    private readonly PageRequest _page;
    private readonly string _fingerprint;

    /// <summary>Reads the arguments of a connection.</summary>
    /// <param name="field">The field.</param>
    /// <param name="kinds">The kinds of elements in it.</param>
    /// <param name="takesOrder">Whether it has where and order; those without stand in the default order.</param>
    /// <param name="isClosure">Whether it is ordered by distance.</param>
    public ListQuery(FieldContext field, IReadOnlyList<Kind> kinds, bool takesOrder = true, bool isClosure = false)
    {
        _asked = field;
        Kinds = kinds;
        Where = takesOrder && field.Arguments.Object("where") is { } where
            ? FilterTable.Of(kinds[0]).Read(where, field.Request.Filters)
            : null;
        Order = takesOrder ? OrderTable.Of(kinds[0]).Read(field.Arguments.List("order")) : Order.Default(kinds[0]);
        _fingerprint = Fingerprint.Of(field);
        var types = isClosure ? [typeof(long)] : Order.Entries.Select(entry => OrderSchema.Of(entry.By).Type).ToArray();
        _page = PageArguments.Read(field.Arguments, _fingerprint, types);
    }

    /// <summary>The kinds of elements in it.</summary>
    public IReadOnlyList<Kind> Kinds { get; }

    /// <summary>Which elements.</summary>
    public Filter? Where { get; }

    /// <summary>In which order.</summary>
    public Order Order { get; }

    /// <summary>What is wanted of them.</summary>
    public ElementsBuilder Elements { get; } = new();

    /// <summary>Set where totalCount is asked for.</summary>
    public bool IsCounted { get; set; }

    /// <summary>Set where anything but totalCount is asked for.</summary>
    public bool IsPaged { get; set; }

    /// <summary>The most rows of the page.</summary>
    public int Size => _page.Size;

    /// <summary>The page, once all below it is planned: no rows where only their number is asked for.</summary>
    public PageRequest Page => new(IsPaged ? _page.Size : 0, _page.Backward, _page.After, _page.Before, IsCounted, WantsCursors);

    /// <summary>Plans what is asked of the connection.</summary>
    public ListQuery PlanBelow()
    {
        _asked.PlanValues(this);
        return this;
    }

    /// <summary>A row's cursor.</summary>
    public string CursorOf(Position position) => Cursor.Write(position, _fingerprint);
}
