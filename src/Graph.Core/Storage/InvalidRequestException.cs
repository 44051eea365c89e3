using Graph.Core.Errors;

namespace Graph.Core.Storage;

/// <summary>
/// A question that cannot be asked: a cursor of another list, a revision in the future, a page that is too large. The message quotes the
/// value and names the mend.
/// </summary>
public sealed class InvalidRequestException(string code, string message) : GraphException(code, message);
