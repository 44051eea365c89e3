using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Server.GraphQL.Filters;
using Graph.Server.GraphQL.Limits;
using Graph.Server.GraphQL.Schema;
using GraphQL.Execution;
using GraphQLParser.AST;

namespace Graph.Server.GraphQL.Execution;

/// <summary>One request while it is answered: the checked document, and the one snapshot that all of it is read from.</summary>
internal sealed class Request(GraphSchema schema, Ontology ontology, IStore store, TimeProvider time, GraphQLLimits limits,
    CheckedDocument document) : IAsyncDisposable
{
    private ISnapshot? _snapshot;

    /// <summary>The schema.</summary>
    public GraphSchema Schema => schema;

    /// <summary>The words of the record.</summary>
    public Ontology Ontology => ontology;

    /// <summary>The clock.</summary>
    public TimeProvider Time => time;

    /// <summary>The limits.</summary>
    public GraphQLLimits Limits => limits;

    /// <summary>What filters are read by.</summary>
    public FilterReading Filters { get; } = new(ontology, limits.MaxFilters);

    /// <summary>The checked document.</summary>
    public CheckedDocument Document => document;

    /// <summary>Whether all that was asked so far was asked in views that are pinned to a revision.</summary>
    public bool IsPinned { get; set; } = true;

    /// <summary>Answers root fields; set by the executor itself.</summary>
    public Executor Executor { get; set; } = null!;

    /// <summary>The document's fragments, by name.</summary>
    public IReadOnlyDictionary<string, GraphQLFragmentDefinition> Fragments => document.Fragments;

    /// <summary>The coerced arguments of fields that have any.</summary>
    public IReadOnlyDictionary<GraphQLField, IDictionary<string, ArgumentValue>> ArgumentValues => document.ArgumentValues;

    /// <summary>The snapshot, opened when first asked for.</summary>
    public async ValueTask<ISnapshot> SnapshotAsync(CancellationToken cancellationToken) =>
        _snapshot ??= await store.OpenAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>Whether @skip and @include let a selection stand.</summary>
    public bool Includes(ASTNode selection)
    {
        if (selection is not IHasDirectivesNode { Directives.Count: > 0 }
            || !document.DirectiveValues.TryGetValue(selection, out var directives))
            return true;
        return !(directives.TryGetValue("skip", out var skip) && skip.GetArgument("if", false))
            && (!directives.TryGetValue("include", out var include) || include.GetArgument("if", true));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _snapshot?.DisposeAsync() ?? ValueTask.CompletedTask;
}
