using System.Collections.Concurrent;
using GraphQLParser.AST;

namespace Graph.Server.GraphQL.Execution;

/// <summary>A document that was read and keeps the limits.</summary>
internal sealed record ParsedDocument(GraphQLDocument Document, IReadOnlyDictionary<string, GraphQLFragmentDefinition> Fragments,
    bool IsValid);

/// <summary>Keeps documents that passed every check. When full it starts anew: what is asked often is soon there again.</summary>
internal sealed class DocumentCache(int limit)
{
    private ConcurrentDictionary<string, ParsedDocument> _documents = new();

    /// <summary>The document of this text, or null.</summary>
    public ParsedDocument? Find(string text) => _documents.GetValueOrDefault(text);

    /// <summary>Keeps a document.</summary>
    public void Keep(string text, ParsedDocument document)
    {
        if (limit <= 0)
            return;
        if (_documents.Count >= limit)
            _documents = new ConcurrentDictionary<string, ParsedDocument>();
        _documents[text] = document;
    }
}
