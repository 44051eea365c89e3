using System.Text.Json;
using GraphQL.Types;

namespace Graph.Server.GraphQL.Planning;

/// <summary>What is asked of one object, in the order of the response.</summary>
/// <param name="Fields">The fields.</param>
internal sealed record ObjectPlan(IReadOnlyList<FieldPlan> Fields);

/// <summary>One field of the response.</summary>
/// <param name="Key">Its name there.</param>
/// <param name="Type">Its type.</param>
/// <param name="Read">How its value is read off the object.</param>
/// <param name="Below">What is asked of the objects that it leads to; null for scalars.</param>
internal sealed record FieldPlan(JsonEncodedText Key, IGraphType Type, FieldReader Read, SelectionPlan? Below);
