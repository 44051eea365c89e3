using Graph.Core.Errors;

namespace Graph.Core.Storage;

/// <summary>
/// An invalid request: a cursor of another list, a revision in the future, a page that is too large. The message quotes the value and
/// gives a hint.
/// </summary>
public sealed class InvalidRequestException(string code, string message) : GraphException(code, message);
