namespace Graph.Testing.Asking;

/// <summary>
/// Choices, the same for the same seeds: of the shape that something takes, and of the values in it. What is chosen of the shape
/// does not depend on the values chosen before, so that the same shape can be had with other values.
/// </summary>
internal sealed class Chooser(int seed)
{
    private readonly Random _values = new(seed);
    private Random _shapes = new(seed);

    /// <summary>Chooses the shape of what follows from here on by a seed of its own.</summary>
    public void Shape(int shape) => _shapes = new Random(shape);

    public int Below(int limit) => _shapes.Next(limit);

    public bool Chance(double probability) => _shapes.NextDouble() < probability;

    public T Any<T>(params IReadOnlyList<T> of) => of[_shapes.Next(of.Count)];

    /// <summary>A number that is a value.</summary>
    public int ValueBelow(int limit) => _values.Next(limit);

    /// <summary>One that is a value.</summary>
    public T Value<T>(params IReadOnlyList<T> of) => of[_values.Next(of.Count)];

    /// <summary>So many values, at least one where there are any, each once.</summary>
    public List<T> Values<T>(IReadOnlyList<T> of, int limit) => Take(_values, of, Math.Min(1 + _shapes.Next(limit), of.Count));

    public T? AnyOrNone<T>(double probability, Func<T> make)
        where T : class => Chance(probability) ? make() : null;

    /// <summary>So many of them, at least one, each once.</summary>
    public List<T> Some<T>(IReadOnlyList<T> of, int limit = int.MaxValue) => Take(_shapes, of, 1 + _shapes.Next(Math.Min(limit, of.Count)));

    public List<T> Times<T>(int count, Func<T> make) => [.. Enumerable.Range(0, count).Select(_ => make())];

    /// <summary>One of these ways, by weight.</summary>
    public T Way<T>(params ReadOnlySpan<(int Weight, Func<T> Make)> ways)
    {
        var total = 0;
        foreach (var (weight, _) in ways)
            total += weight;
        var at = _shapes.Next(total);
        foreach (var (weight, make) in ways)
            if ((at -= weight) < 0)
                return make();
        throw new InvalidOperationException("No way has a weight.");
    }

    private static List<T> Take<T>(Random random, IReadOnlyList<T> of, int count) => [.. of.OrderBy(_ => random.Next()).Take(count)];
}
