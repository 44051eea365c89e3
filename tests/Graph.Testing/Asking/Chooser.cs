namespace Graph.Testing.Asking;

/// <summary>Choices, the same for the same seed.</summary>
internal sealed class Chooser(int seed)
{
    private readonly Random _random = new(seed);

    public int Below(int limit) => _random.Next(limit);

    public bool Chance(double probability) => _random.NextDouble() < probability;

    public T Any<T>(params IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    public T? AnyOrNone<T>(double probability, Func<T> make)
        where T : class => Chance(probability) ? make() : null;

    /// <summary>So many of them, at least one where there are any, each once.</summary>
    public List<T> Some<T>(IReadOnlyList<T> of, int most = int.MaxValue)
    {
        var count = 1 + _random.Next(Math.Min(most, of.Count));
        return [.. of.OrderBy(_ => _random.Next()).Take(count)];
    }

    public List<T> Times<T>(int count, Func<T> make) => [.. Enumerable.Range(0, count).Select(_ => make())];

    /// <summary>One of these ways, by weight.</summary>
    public T Way<T>(params ReadOnlySpan<(int Weight, Func<T> Make)> ways)
    {
        var total = 0;
        foreach (var (weight, _) in ways)
            total += weight;
        var at = _random.Next(total);
        foreach (var (weight, make) in ways)
            if ((at -= weight) < 0)
                return make();
        throw new InvalidOperationException("No way has a weight.");
    }
}
