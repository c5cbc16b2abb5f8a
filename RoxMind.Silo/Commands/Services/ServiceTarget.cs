namespace RoxMind.Silo.Commands.Services;

/// <summary>Which service a command is to work with.</summary>
internal abstract record ServiceTarget
{
    /// <summary>The one at an address that was given, and no other.</summary>
    /// <param name="Address">Where it listens.</param>
    internal sealed record At(Uri Address) : ServiceTarget;

    /// <summary>The one that holds the data folder, else one at the usual address, else one of the command's own.</summary>
    /// <param name="Usual">Where a service usually listens; null when the folder was given, and it must be that one.</param>
    internal sealed record Holder(Uri? Usual) : ServiceTarget;
}
