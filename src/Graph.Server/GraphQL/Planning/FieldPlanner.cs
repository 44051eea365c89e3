namespace Graph.Server.GraphQL.Planning;

/// <summary>
/// How a field is answered. Called once for each place in the document where the field is asked for: it says what it needs of
/// the element it belongs to (properties, hops), plans what is asked for below it, and gives back how the answer is read. So
/// the question to the store and the reading of its answer are declared together.
/// </summary>
internal delegate FieldReader FieldPlanner(FieldContext field);

/// <summary>Reads a field's value off an object: a <see cref="Core.Storage.Row"/> for elements, the value itself for others.</summary>
internal delegate object? FieldReader(object source);

/// <summary>How a root field is answered: it plans the whole selection below it, then asks the snapshot once.</summary>
internal delegate ValueTask<object?> RootResolver(FieldContext field, CancellationToken cancellationToken);
