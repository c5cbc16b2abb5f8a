namespace RoxMind.Tests.Storage;

/// <summary>The same state as the version before had it.</summary>
[GenerateSerializer]
[Alias("test-stored-state-before")]
internal sealed record StoredStateBefore
{
    [Id(0)]
    public string Name { get; set; } = string.Empty;

    [Id(1)]
    public List<int> TimesS { get; set; } = [];
}
