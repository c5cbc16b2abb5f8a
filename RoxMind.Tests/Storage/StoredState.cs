namespace RoxMind.Tests.Storage;

/// <summary>A grain's state as a later version of a program has it: one field more.</summary>
[GenerateSerializer]
[Alias("test-stored-state")]
internal sealed record StoredState
{
    [Id(0)]
    public string Name { get; set; } = string.Empty;

    [Id(1)]
    public List<int> TimesS { get; set; } = [];

    [Id(2)]
    public int? BestS { get; set; }
}
