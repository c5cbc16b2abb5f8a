namespace RoxMind.Tests;

/// <summary>Lets a test hold up or fail calls between grains, also those a grain makes to another one.</summary>
internal sealed class CallGate : IIncomingGrainCallFilter
{
    private Func<IIncomingGrainCallContext, Task>? _before;
    private Func<IIncomingGrainCallContext, Task>? _after;

    /// <summary>Runs before each call to one of the project's grains; what it throws, the caller gets, and the call is not made.</summary>
    public Func<IIncomingGrainCallContext, Task>? Before
    {
        get => Volatile.Read(ref _before);
        set => Volatile.Write(ref _before, value);
    }

    /// <summary>Runs after each such call; what it throws, the caller gets, although the call was made.</summary>
    public Func<IIncomingGrainCallContext, Task>? After
    {
        get => Volatile.Read(ref _after);
        set => Volatile.Write(ref _after, value);
    }

    /// <summary>Whether a call is to a method of an interface.</summary>
    public static bool IsTo<TGrain>(IIncomingGrainCallContext context, string method) =>
        context.InterfaceMethod?.DeclaringType == typeof(TGrain)
        && string.Equals(context.MethodName, method, StringComparison.Ordinal);

    /// <summary>Lets everything pass again.</summary>
    public void Open() => (Before, After) = (null, null);

    /// <inheritdoc/>
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        var isOurs = context.InterfaceMethod?.DeclaringType?.Namespace?.StartsWith("RoxMind", StringComparison.Ordinal);
        if (isOurs == true && Before is { } before)
        {
            await before(context);
        }

        await context.Invoke();
        if (isOurs == true && After is { } after)
        {
            await after(context);
        }
    }
}
