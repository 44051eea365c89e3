using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Testing;

namespace Graph.Stores.Tests;

/// <summary>The reference store answers alike twice, and of the past as it did when it was the present.</summary>
public sealed class ReferenceGeneratedQuestions : GeneratedQuestions
{
    /// <inheritdoc/>
    protected override int DefaultQuestions => 500;

    /// <inheritdoc/>
    protected override Task<IStore> OpenAsync(TimeProvider clock) => Task.FromResult<IStore>(new ReferenceStore(Ontology.Default, clock));
}
