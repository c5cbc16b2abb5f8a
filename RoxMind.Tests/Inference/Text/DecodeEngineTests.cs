using RoxMind.Inference.Decoding;
using RoxMind.Inference.Decoding.Generations;
using RoxMind.Inference.Decoding.Sampling;
using RoxMind.Inference.Models;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Inference.Text;

#pragma warning disable CA2025 // Every test awaits its texts before the engine goes.
public sealed class DecodeEngineTests(TinyCoach coach) : IClassFixture<TinyCoach>
{
    private static readonly string[] _prompts =
    [
        "the run",
        "you will rest more with that",
        "slow",
        "### Instruction:\nthe run was good and you will rest more each time\n### Response:\n",
        "{p1.gap} first {event}",
        "fast fast fast fast fast fast",
        "last",
        "good and good",
    ];

    private static readonly SamplingOptions _warm = new() { Temperature = 0.9, TopP = 0.9 };

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.9, 1)]
    [InlineData(0.9, 2)]
    public async Task Text_in_a_ragged_batch_is_the_text_alone(double temperature, int lanes)
    {
        var sampling = new SamplingOptions
        {
            Temperature = temperature,
            TopP = 0.9,
            Seed = 5,
        };
        using var one = coach.Start(slots: 1);
        using var many = coach.Start(slots: 8, lanes: lanes);
        var alone = new List<int[]>();
        foreach (var prompt in _prompts)
        {
            alone.Add((await coach.WriteAsync(one, Free(prompt, sampling: sampling))).Tokens);
        }

        var together = await Task.WhenAll(
            _prompts.Select(prompt => coach.WriteAsync(many, Free(prompt, sampling: sampling)))
        );
        Assert.Equal(alone, together.Select(text => text.Tokens));
        Assert.All(alone, tokens => Assert.Equal(40, tokens.Length));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Texts_that_join_and_leave_do_not_change_each_other(int lanes)
    {
        using var one = coach.Start(slots: 1);
        using var few = coach.Start(slots: 3, lanes: lanes);
        GenerationRequest[] requests =
        [
            .. Enumerable
                .Range(0, 40)
                .Select(i =>
                    Free(_prompts[i % _prompts.Length], 3 + (i * 7 % 29), _warm with { Seed = i }) with
                    {
                        IsInteractive = i % 3 == 0,
                    }
                ),
        ];
        var together = await Task.WhenAll(requests.Select(request => coach.WriteAsync(few, request)));
        for (var i = 0; i < requests.Length; i++)
        {
            var alone = await coach.WriteAsync(one, requests[i]);
            Assert.Equal(alone.Tokens, together[i].Tokens);
            Assert.Equal(GenerationEnd.Length, together[i].End);
        }
    }

    [Fact]
    public async Task Seed_chooses_the_text()
    {
        using var engine = coach.Start();
        async Task<int[]> With(long seed) =>
            (await coach.WriteAsync(engine, Free("the run", sampling: _warm with { Seed = seed }))).Tokens;
        Assert.Equal(await With(1), await With(1));
        Assert.NotEqual(await With(1), await With(2));
    }

    [Fact]
    public async Task Text_read_in_pieces_is_the_text_read_at_its_end()
    {
        using var engine = coach.Start();
        var reader = new GenerationReader(engine, coach.Model.Tokenizer.Tokens);
        var pieces = new List<string>();
        await foreach (var piece in reader.ReadAsync(Submit(engine, Free("the run")), CancellationToken.None))
        {
            pieces.Add(piece);
        }

        var whole = await reader.ReadAllAsync(Submit(engine, Free("the run")), CancellationToken.None);
        Assert.NotEmpty(whole);
        Assert.Equal(whole, string.Concat(pieces));
    }

    [Fact]
    public async Task Text_of_one_lane_does_not_wait_for_another_lanes()
    {
        using var gate = new ManualResetEventSlim();
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var engine = coach.Start(slots: 2, lanes: 2);
        var held = Submit(engine, coach.Request("the run", new FreeConstraint(gate, reached), 5));
        await reached.Task;
        var (tokens, end) = await coach.WriteAsync(engine, Free("slow", 20));
        Assert.Equal((20, GenerationEnd.Length), (tokens.Length, end));
        Assert.Equal(GenerationEnd.None, held.End);
        gate.Set();
        await TinyCoach.EndAsync(held);
    }

    [Fact]
    public async Task Statistics_are_those_of_all_lanes()
    {
        var engine = coach.Start(slots: 3, lanes: 2);
        await Task.WhenAll(Enumerable.Range(0, 9).Select(_ => coach.WriteAsync(engine, Free("the run", 30))));
        engine.Dispose();
        var done = engine.Statistics;
        Assert.Equal((9, 270, 0, 0), (done.Prompts, done.Tokens, done.Active, done.Waiting));
        // Three texts at a time; of those that are guessed, six tokens in a step at most.
        Assert.InRange(done.Steps, 3 * 5, 9 * 29);
    }

    [Fact]
    public void Lanes_are_for_small_graphs_on_several_threads()
    {
        Assert.Equal((1, 2), (coach.Model.Graph.Lanes, coach.TwoLanes.Graph.Lanes));
        using var folder = new TemporaryFolder();
        TinyCoach.Write(folder.Path);
        using (var weights = File.Create(Path.Combine(folder.Path, "model.onnx.data")))
        {
            weights.SetLength(65 << 20);
        }

        using var large = TextModel.Load(folder.Path, new TextGraphOptions { Threads = 2 });
        Assert.Equal(1, large.Graph.Lanes);
    }

    [Fact]
    public async Task Step_allocates_nothing()
    {
        using var engine = coach.Start(slots: 4);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => coach.WriteAsync(engine, Free("the run", 60))));
        // What the runtime makes once, whenever it likes, is no step's: a step's own would be in every round.
        var least = long.MaxValue;
        for (var round = 0; round < 3; round++)
        {
            var before = engine.Statistics;
            await Task.WhenAll(
                Enumerable
                    .Range(0, 8)
                    .Select(i =>
                        coach.WriteAsync(engine, Free("the run", 60 + i, _warm with { Seed = i + (8 * round) }))
                    )
            );
            var after = engine.Statistics;
            Assert.True(after.Tokens - before.Tokens >= 8 * 60);
            least = Math.Min(least, after.AllocatedInSteps - before.AllocatedInSteps);
        }

        Assert.Equal(0, least);
    }

    [Fact]
    public async Task Text_given_up_frees_its_slot_for_the_next()
    {
        using var engine = coach.Start(slots: 1);
        using var source = new CancellationTokenSource();
        var reader = new GenerationReader(engine, coach.Model.Tokenizer.Tokens);
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var gate = new ManualResetEventSlim();
        var given = Submit(engine, coach.Request("the run", new FreeConstraint(gate, reached), 200));
        var reading = reader.ReadAllAsync(given, source.Token);
        await reached.Task;
        await source.CancelAsync();
        var next = coach.WriteAsync(engine, Free("slow", 5));
        gate.Set();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.Equal(5, (await next).Tokens.Length);
        Assert.True(given.Tokens.Length < 3, $"{given.Tokens.Length} tokens were written after the cancellation");
    }

    [Fact]
    public async Task Reader_that_stops_reading_gives_the_text_up()
    {
        using var engine = coach.Start(slots: 1);
        var generation = Submit(engine, Free("the run", 200));
        var reader = new GenerationReader(engine, coach.Model.Tokenizer.Tokens);
        await using (var pieces = reader.ReadAsync(generation, CancellationToken.None).GetAsyncEnumerator())
        {
            Assert.True(await pieces.MoveNextAsync());
        }

        await TinyCoach.EndAsync(generation);
        Assert.Contains(generation.End, new[] { GenerationEnd.Canceled, GenerationEnd.Length });
    }

    [Fact]
    public async Task Queue_full_refuses_and_a_canceled_wait_makes_room()
    {
        using var gate = new ManualResetEventSlim();
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var engine = coach.Start(slots: 1, queue: 2);
        var busy = Submit(engine, coach.Request("the run", new FreeConstraint(gate, reached), 5));
        await reached.Task;
        var waiting = new[] { Submit(engine, Free("slow", 5)), Submit(engine, Free("fast", 5)) };
        Assert.Equal(2, Assert.IsType<EngineReply.QueueFull>(engine.Submit(Free("good", 5))).Waiting);
        var own = Submit(engine, Free("last", 5) with { IsInteractive = true });
        engine.Cancel(waiting[0]);
        Assert.Equal(GenerationEnd.Canceled, waiting[0].End);
        var after = Submit(engine, Free("good", 5));
        gate.Set();
        foreach (var text in new[] { busy, waiting[1], own, after })
        {
            await TinyCoach.EndAsync(text);
            Assert.Equal(GenerationEnd.Length, text.End);
        }
    }

    [Fact]
    public async Task Texts_that_somebody_waits_for_go_first()
    {
        using var gate = new ManualResetEventSlim();
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var engine = coach.Start(slots: 1);
        var order = new List<string>();
        Submit(engine, coach.Request("the run", new FreeConstraint(gate, reached), 2));
        await reached.Task;
        GenerationRequest Noted(string name) =>
            coach.Request(name, new PlainConstraint { Seen = _ => order.Add(name) }, 1);
        var later = Submit(engine, Noted("slow"));
        var own = Submit(engine, Noted("fast") with { IsInteractive = true });
        gate.Set();
        await TinyCoach.EndAsync(later);
        await TinyCoach.EndAsync(own);
        Assert.Equal(["fast", "slow"], order);
    }

    [Fact]
    public void Prompt_that_fills_the_context_is_refused()
    {
        using var engine = coach.Start();
        var refusal = Assert.IsType<EngineReply.PromptTooLong>(
            engine.Submit(new GenerationRequest { Prompt = new int[engine.Width], MaxTokens = 1 })
        );
        Assert.Equal(engine.Width, refusal.Tokens);
    }

    [Fact]
    public async Task Text_that_reaches_the_context_ends_there()
    {
        using var engine = coach.Start();
        int[] prompt =
        [
            .. coach.Model.Prompt(string.Join(' ', Enumerable.Repeat("the run", 100))).Take(engine.Width - 20),
        ];
        var request = Free("x", 1000) with { Prompt = prompt };
        var (tokens, end) = await coach.WriteAsync(engine, request);
        Assert.Equal(GenerationEnd.Length, end);
        Assert.Equal(engine.Width - prompt.Length + 1, tokens.Length);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Disposal_of_busy_lanes_ends_every_text(int lanes)
    {
        var engine = coach.Start(slots: 4, lanes: lanes);
        var texts = Enumerable.Range(0, 12).Select(_ => Submit(engine, Free("the run", 100))).ToArray();
        await Task.Run(engine.Dispose);
        Assert.All(texts, text => Assert.Contains(text.End, new[] { GenerationEnd.Length, GenerationEnd.Stopped }));
    }

    [Fact]
    public async Task Disposal_lets_texts_under_way_end_and_ends_those_that_wait()
    {
        using var gate = new ManualResetEventSlim();
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var engine = coach.Start(slots: 1);
        var active = Submit(engine, coach.Request("the run", new FreeConstraint(gate, reached), 5));
        await reached.Task;
        var waiting = Submit(engine, Free("slow", 5));
        var disposal = Task.Run(engine.Dispose);
        await TinyCoach.EndAsync(waiting);
        gate.Set();
        await disposal;
        Assert.Equal((GenerationEnd.Length, GenerationEnd.Stopped), (active.End, waiting.End));
        Assert.IsType<EngineReply.Stopping>(engine.Submit(Free("slow", 5)));
    }

    private GenerationRequest Free(string prompt, int maxTokens = 40, SamplingOptions? sampling = null) =>
        coach.Request(prompt, new FreeConstraint(), maxTokens, sampling);

    private static Generation Submit(DecodeEngine engine, GenerationRequest request) =>
        Assert.IsType<EngineReply.Accepted>(engine.Submit(request)).Generation;
}
