using Graph.Core.Errors;

namespace Graph.Server.Configuration;

/// <summary>
/// Settings that cannot be used. Every problem is named, each with the setting, its value, where it was set and the mend.
/// </summary>
/// <param name="problems">One line each.</param>
public sealed class InvalidSettingsException(IReadOnlyList<string> problems)
    : GraphException(ErrorCodes.InvalidSettings, string.Join(Environment.NewLine, problems))
{
    /// <summary>One line each.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
