using CsCheck;
using RoxMind.Inference.Decoding;
using RoxMind.Inference.Decoding.Caches;
using RoxMind.Inference.Decoding.Drafts;
using RoxMind.Inference.Decoding.Generations;
using RoxMind.Inference.Decoding.Sampling;

namespace RoxMind.Tests.Inference.Text;

#pragma warning disable CA2025 // Every test awaits its texts before the engine goes.
public sealed class TokenDraftsTests(TinyCoach coach) : IClassFixture<TinyCoach>
{
    private static readonly int[] _text = [9, 8, 7, 6, 5, 4, 3, 2, 1, 10, 11, 12, 13, 14, 15];

    [Fact]
    public void Text_that_was_seen_is_guessed_and_another_is_not()
    {
        var drafts = new TokenDrafts();
        Learn(drafts, _text, times: 4);
        var (draft, shares) = (new int[TokenDrafts.Most], new float[TokenDrafts.Most]);
        Assert.Equal(TokenDrafts.Most, drafts.Draft(_text.AsSpan(0, TokenDrafts.Context), draft, shares));
        Assert.Equal(_text.Skip(TokenDrafts.Context).Take(TokenDrafts.Most), draft);
        Assert.Equal(shares.Order().Reverse(), shares);
        Assert.InRange(shares[0], 0.8f, 1f);
        Assert.Equal(0, drafts.Draft([31, 32, 33, 34, 35, 36], draft, shares));
    }

    [Fact]
    public void Room_bounds_a_draft()
    {
        var drafts = new TokenDrafts();
        Learn(drafts, _text, times: 4);
        Assert.Equal(2, drafts.Draft(_text.AsSpan(0, TokenDrafts.Context), new int[2], new float[2]));
        Assert.Equal(0, drafts.Draft(_text.AsSpan(0, TokenDrafts.Context), [], []));
    }

    [Fact]
    public void What_follows_now_takes_the_place_of_what_followed_before()
    {
        var drafts = new TokenDrafts();
        Learn(drafts, _text, times: 4);
        int[] changed = [.. _text.Take(TokenDrafts.Context), 99];
        Learn(drafts, changed, times: 20);
        var draft = new int[1];
        Assert.Equal(1, drafts.Draft(_text.AsSpan(0, TokenDrafts.Context), draft, new float[1]));
        Assert.Equal(99, draft[0]);
    }

    [Fact]
    public void What_goes_on_in_many_ways_is_hardly_guessed()
    {
        var drafts = new TokenDrafts();
        for (var token = 100; token < 120; token++)
        {
            Learn(drafts, [.. _text.Take(TokenDrafts.Context), token], times: 1);
            Learn(drafts, [.. _text.Take(TokenDrafts.Context), token + 50], times: 1);
        }

        drafts.Learn(_text.AsSpan(0, TokenDrafts.Context), 3);
        var shares = new float[1];
        drafts.Draft(_text.AsSpan(0, TokenDrafts.Context), new int[1], shares);
        Assert.InRange(shares[0], 0, 0.35f);
    }

    [Fact]
    public void A_draft_is_of_tokens_that_were_learned() =>
        Gen.Int[0, 40]
            .Array[TokenDrafts.Context + 1, 60]
            .Sample(text =>
            {
                var drafts = new TokenDrafts();
                Learn(drafts, text, times: 2);
                var (draft, shares) = (new int[TokenDrafts.Most], new float[TokenDrafts.Most]);
                for (var at = 0; at + TokenDrafts.Context <= text.Length; at++)
                {
                    var count = drafts.Draft(text.AsSpan(at, TokenDrafts.Context), draft, shares);
                    Assert.All(shares.Take(count), share => Assert.InRange(share, 0, 1));
                    Assert.All(draft.Take(count), token => Assert.Contains(token, text));
                }
            });

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.9, 1)]
    [InlineData(0.9, 2)]
    [InlineData(0.9, 1, 5)]
    [InlineData(0.9, 2, 5)]
    public async Task Guesses_save_steps_and_change_no_text(double temperature, int lanes, int texts = 1)
    {
        GenerationRequest[] requests =
        [
            .. Enumerable
                .Range(0, 8)
                .Select(i =>
                    coach.Request(
                        i % 2 == 0 ? "the run" : "the run was good and you will rest more",
                        new FreeConstraint(),
                        40,
                        new SamplingOptions
                        {
                            Temperature = temperature,
                            TopP = 0.9,
                            Seed = i,
                        }
                    )
                ),
        ];
        int[][] first;
        using (var one = coach.Start(slots: 1))
        {
            first = await WriteAsync(one);
        }

        using var engine = coach.Start(slots: lanes * texts, lanes: lanes);
        Assert.Equal(first, await WriteAsync(engine));
        var before = engine.Statistics;
        Assert.Equal(first, await WriteAsync(engine));
        Assert.Equal(first, await WriteAsync(engine));
        var after = engine.Statistics;
        // Without guesses, eight texts of a length take two rounds of five, or one of four in each of two lanes.
        var plain = texts == 1 ? 1 : 4;
        Assert.True(after.Tokens - before.Tokens > (after.Steps - before.Steps) * plain * 3 / 2);

        async Task<int[][]> WriteAsync(DecodeEngine engine) =>
            [
                .. (await Task.WhenAll(requests.Select(one => coach.WriteAsync(engine, one)))).Select(text =>
                    text.Tokens
                ),
            ];
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(4, 4)]
    // A run may have fewer texts than it has room for.
    [InlineData(4, 3)]
    public void Run_of_several_tokens_gives_the_logits_of_steps(int rows, int texts)
    {
        int[] prompt = [1, 7, 20, 33, 46];
        int[] draft = [59, 72, 85];
        using var cache = new TextCache(coach.Model.Graph, rows + 2, 32);
        using var prompts = new PromptRun(coach.Model.Graph, cache, null);
        using var steps = new StepRun(coach.Model.Graph, cache, null);
        using var run = DraftRun.For(coach.Model.Graph, cache, null, rows)!;
        prompts.Run(rows + 1, [.. prompt, 3]);
        run.Begin(1);
        for (var text = 0; text < texts; text++)
        {
            // Texts differ, in length too, and so do the guesses.
            prompts.Run(1 + text, prompt.AsSpan(text));
            run.Add(prompt.Length - text, 12 + text, draft.AsSpan(0, 3 - text));
        }

        run.Run();
        for (var text = 0; text < texts; text++)
        {
            prompts.Run(0, prompt.AsSpan(text));
            steps.Begin(0, prompt.Length - text);
            int[] all = [12 + text, .. draft.AsSpan(0, 3 - text)];
            for (var place = 0; place < all.Length; place++)
            {
                steps.Append(0, prompt.Length - text + place, all[place]);
                steps.Run(1);
                AssertClose(steps.Logits(0).ToArray(), run.Logits(text, place));
            }
        }

        // What no text of the run has is as it was, and what it wrote is there to go on from.
        int[] last = [.. prompt, 12, .. draft];
        float[] whole = [.. prompts.Run(0, [.. last, 5])];
        AssertClose(whole, prompts.Run(1, last.Length, [5]));
        float[] other = [.. prompts.Run(0, [.. prompt, 3, 9])];
        AssertClose(other, prompts.Run(rows + 1, prompt.Length + 1, [9]));
    }

    [Fact]
    public void Rest_of_a_prompt_gives_the_logits_of_the_whole()
    {
        int[] prompt = [1, 7, 20, 33, 46, 59, 72];
        using var cache = new TextCache(coach.Model.Graph, 1, 32);
        using var prompts = new PromptRun(coach.Model.Graph, cache, null);
        float[] whole = [.. prompts.Run(0, prompt)];
        var held = new HeldPrompts(1);
        held.Hold(0, [1, 7, 20, 99]);
        Assert.Equal(3, held.Shared(0, prompt));
        Assert.Equal(2, held.Shared(0, prompt.AsSpan(0, 3)));
        prompts.Run(0, [1, 7, 20, 5]);
        AssertClose(whole, prompts.Run(0, 3, prompt.AsSpan(3)));
        held.Forget(0);
        Assert.Equal(0, held.Shared(0, prompt));
    }

    private static void AssertClose(float[] expected, Span<float> given) =>
        Assert.All(expected.Zip(given.ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-4f));

    private static void Learn(TokenDrafts drafts, int[] text, int times)
    {
        for (var time = 0; time < times; time++)
        {
            for (var at = TokenDrafts.Context; at < text.Length; at++)
            {
                drafts.Learn(text.AsSpan(at - TokenDrafts.Context, TokenDrafts.Context), text[at]);
            }
        }
    }
}
