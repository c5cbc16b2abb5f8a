using System.Reflection;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;
using RoxMind.GraphQL.Clustering;

namespace RoxMind.Tests.GraphQL;

/// <summary>Calls that may be made again are let go of when a silo is lost, and no other call is; none is cancelled.</summary>
public sealed class LostCallsTests
{
    private readonly LostSilos _lost = new();

    [Fact]
    public async Task Call_that_may_be_made_again_is_let_go_of_when_a_silo_is_lost()
    {
        var call = new Call();
        var asked = AskAsync(call, mayRepeat: true);
        Assert.False(asked.IsCompleted);

        _lost.Tell();

        await Assert.ThrowsAsync<SiloUnavailableException>(() => asked);
        Assert.False(call.Answer.Task.IsCompleted);
    }

    [Fact]
    public async Task Call_that_changes_something_is_waited_for()
    {
        var call = new Call();
        var asked = AskAsync(call, mayRepeat: false);
        _lost.Tell();
        Assert.False(asked.IsCompleted);

        call.Answer.SetResult();

        await asked;
    }

    [Fact]
    public async Task Silo_that_was_lost_before_a_call_holds_nothing_against_it()
    {
        _lost.Tell();
        var call = new Call();
        var asked = AskAsync(call, mayRepeat: true);
        Assert.False(asked.IsCompleted);
        call.Answer.SetResult();

        await asked;
    }

    [Fact]
    public async Task Fault_of_a_call_is_its_own()
    {
        var call = new Call();
        var asked = AskAsync(call, mayRepeat: true);
        call.Answer.SetException(new InvalidOperationException("refused"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => asked);
    }

    private async Task AskAsync(Call call, bool mayRepeat)
    {
        LostCalls.MayRepeat(mayRepeat);
        await new LostCalls(_lost).Invoke(call);
    }

    /// <summary>A call that is answered when a test says so.</summary>
    private sealed class Call : IOutgoingGrainCallContext
    {
        public TaskCompletionSource Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public IInvokable Request => throw new NotSupportedException();

        public object Grain => throw new NotSupportedException();

        public MethodInfo InterfaceMethod => throw new NotSupportedException();

        public GrainId? SourceId => null;

        public GrainId TargetId => default;

        public GrainInterfaceType InterfaceType => default;

        public string InterfaceName => throw new NotSupportedException();

        public string MethodName => throw new NotSupportedException();

        public object? Result { get; set; }

        public Response? Response { get; set; }

        public IGrainContext? SourceContext => null;

        public Task Invoke() => Answer.Task;
    }
}
