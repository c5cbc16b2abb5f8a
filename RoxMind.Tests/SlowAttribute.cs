using Xunit.v3;

namespace RoxMind.Tests;

/// <summary>
/// Tests that are left out of the fast ones: they start silos or processes, read the real results, train a model or write
/// hundreds of texts.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class SlowAttribute : Attribute, ITraitAttribute
{
    /// <inheritdoc/>
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Category", "Slow")];
}
