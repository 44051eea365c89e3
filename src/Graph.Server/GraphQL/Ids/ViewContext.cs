using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Server.GraphQL.Ids;

/// <summary>A view that fields are asked in, with what it adds to ids.</summary>
internal sealed class ViewContext
{
    /// <summary>The default view, where ids are bare keys.</summary>
    public static ViewContext Default { get; } = new(View.Default);

    /// <summary>The scope of a view.</summary>
    public ViewContext(View view)
    {
        View = view;
        Suffix = ViewText.Write(view) is { Length: > 0 } text ? "?" + text : "";
    }

    /// <summary>The view.</summary>
    public View View { get; }

    /// <summary>What ids end with: nothing in the default view.</summary>
    public string Suffix { get; }

    /// <summary>The view's own id.</summary>
    public string Id => "view" + Suffix;

    /// <summary>The id of an element seen in this view.</summary>
    public string IdOf(Key key) => key.Value + Suffix;
}
