namespace RoxMind.Chaos.Disturbances;

/// <summary>What a disturbance left.</summary>
/// <param name="OutAfter">How long until a silo was out that answered no more, or had ended that was asked to; null where none was.</param>
/// <param name="WrittenWhenOut">Rows that it wrote after it was put out.</param>
/// <param name="ExitCode">What it ended with by itself; null where it was ended.</param>
internal sealed record Aftermath(TimeSpan? OutAfter = null, long WrittenWhenOut = 0, int? ExitCode = null);
