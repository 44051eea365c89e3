using System.Text.Json;
using Graph.Core.Errors;
using Graph.Core.Storage;
using Graph.Server.GraphQL.Execution;
using Graph.Server.GraphQL.Ids;
using Graph.Server.GraphQL.Schema;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Graph.Server.GraphQL.Planning;

/// <summary>Turns selections of a document into plans. Keeps where it stands, so that an error names the field.</summary>
internal sealed class Planner(Request request)
{
    private readonly Stack<GraphQLField> _path = new();
    private long _fields;
    private long _rows;

    /// <summary>The request.</summary>
    public Request Request => request;

    /// <summary>The fields from the root down to the one that is being planned; where an error left it, after one.</summary>
    public IReadOnlyList<GraphQLField> Path => [.. _path.Reverse()];

    /// <summary>How many fields lead to where it stands.</summary>
    public int Depth => _path.Count;

    /// <summary>Goes back up to where a root field began, after an error too.</summary>
    public void ReturnTo(int depth)
    {
        while (_path.Count > depth)
            _path.Pop();
    }

    /// <summary>Counts the elements that a selection may give; refuses what exceeds the limit.</summary>
    public void CountRows(long rows)
    {
        _rows += rows;
        if (_rows > request.Limits.MaxRows)
            throw new InvalidRequestException(ErrorCodes.QueryTooCostly,
                FormattableString.Invariant(
                    $"The request may take {_rows} elements or more; at most {request.Limits.MaxRows} are allowed. ")
                + "Ask for smaller pages, fewer levels or fewer counts.");
    }

    /// <summary>Plans what is asked of an object.</summary>
    public ObjectPlan Object(IObjectGraphType type, IReadOnlyList<GraphQLSelectionSet> selections, object? owner, ViewContext context,
        long rows)
    {
        var grouped = GroupedFieldSet.From(request, type, selections);
        var fields = new List<FieldPlan>(grouped.Count);
        foreach (var (key, asts) in grouped)
        {
            _path.Push(asts[0]);
            fields.Add(Field(key, type, asts, owner, context, rows));
            _path.Pop();
        }
        return new ObjectPlan(fields);
    }

    /// <summary>A field that stands at the root or below a view, ready to be answered; <see cref="ReturnTo"/> leaves it.</summary>
    public (PlannedField Field, FieldContext Asked) Enter(IObjectGraphType type, IReadOnlyList<GraphQLField> asts, ViewContext context)
    {
        _path.Push(asts[0]);
        CountField();
        return Ask(type, asts, null, context, 1);
    }

    private FieldPlan Field(string key, IObjectGraphType type, IReadOnlyList<GraphQLField> asts, object? owner, ViewContext context,
        long rows)
    {
        CountField();
        if (asts[0].Name.Value == "__typename")
            return new FieldPlan(JsonEncodedText.Encode(key, ResponseWriter.Encoder), ResponseWriter.TypeName, _ => type.Name, null);
        var (field, asked) = Ask(type, asts, owner, context, rows);
        var plan = field.Entry.Planner ?? throw new InvalidOperationException($"{asked.Coordinate} has no plan.");
        var read = plan(asked);
        return new FieldPlan(JsonEncodedText.Encode(key, ResponseWriter.Encoder), field.ResolvedType!, read, asked.Below);
    }

    private (PlannedField Field, FieldContext Asked) Ask(IObjectGraphType type, IReadOnlyList<GraphQLField> asts, object? owner,
        ViewContext context, long rows)
    {
        var field = (PlannedField?)type.Fields.Find(asts[0].Name.Value)
            ?? throw new InvalidOperationException($"{type.Name}.{asts[0].Name.StringValue} does not exist.");
        if (context.View.AtRevision is null && !(type.Name == "Query" && field.Name is "view" or "node" or "nodes"))
            request.IsPinned = false;
        var below = asts.Where(ast => ast.SelectionSet is not null).Select(ast => ast.SelectionSet!).ToArray();
        return (field, new FieldContext(this, field.Entry, type.Name, Named(field.ResolvedType!), Arguments.Of(request, field, asts[0]),
            below, owner, context, rows));
    }

    private static IGraphType Named(IGraphType type) => type is IProvideResolvedType wrapped ? Named(wrapped.ResolvedType!) : type;

    private void CountField()
    {
        if (++_fields > request.Limits.MaxPlannedFields)
            throw new InvalidRequestException(ErrorCodes.QueryTooCostly,
                $"The selection asks for more than {request.Limits.MaxPlannedFields} fields, each kind that may stand at a place "
                    + "counted; ask for fewer levels, or name the kinds with fragments.");
    }
}
