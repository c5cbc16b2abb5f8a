using RoxMind.Inference.Decoding;
using RoxMind.Inference.Decoding.Generations;
using RoxMind.Inference.Decoding.Sampling;

namespace RoxMind.Tests.Inference.Text;

#pragma warning disable CA2025 // Every test awaits its texts before the engine goes.
public sealed class ConstraintTests(TinyCoach coach) : IClassFixture<TinyCoach>
{
    private static readonly SamplingOptions _warm = new()
    {
        Temperature = 1,
        TopP = 0.95,
        Seed = 3,
    };

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Refused_pieces_never_come(double temperature)
    {
        var written = new List<string>();
        var constraint = new PlainConstraint
        {
            Rule = (piece, _) => !piece.Any(char.IsAsciiDigit) && !piece.Contains('a', StringComparison.Ordinal),
            Seen = written.Add,
        };
        var (tokens, end) = await WriteAsync(constraint, _warm with { Temperature = temperature }, 100);
        Assert.Equal((100, GenerationEnd.Length), (tokens.Length, end));
        Assert.True(constraint.Refused > 0);
        Assert.DoesNotContain(written, piece => piece.Any(character => character is 'a' or (>= '0' and <= '9')));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Constraint_that_refuses_nearly_all_gets_what_it_allows(double temperature)
    {
        var written = new List<string>();
        var constraint = new PlainConstraint
        {
            Rule = (piece, length) => piece.Length == 1 && piece[0] == "zebra"[length % 5],
            Seen = written.Add,
        };
        var (_, end) = await WriteAsync(constraint, _warm with { Temperature = temperature }, 15);
        Assert.Equal(GenerationEnd.Length, end);
        Assert.Equal("zebrazebrazebra", string.Concat(written));
    }

    [Fact]
    public async Task Constraint_that_leaves_less_than_the_least_share_blocks_the_text()
    {
        var constraint = new PlainConstraint
        {
            Rule = (piece, length) => piece.Length == 1 && piece[0] == "zebra"[length % 5],
        };
        var (tokens, end) = await WriteAsync(constraint, _warm with { LeastShare = 0.5 }, 15);
        Assert.Equal((0, GenerationEnd.Blocked), (tokens.Length, end));
        var free = await WriteAsync(new PlainConstraint { Rule = (_, _) => true }, _warm with { LeastShare = 0.5 }, 15);
        Assert.Equal(GenerationEnd.Length, free.End);
    }

    [Fact]
    public async Task Constraint_that_allows_nothing_blocks_the_text_and_no_other()
    {
        using var engine = coach.Start();
        var other = coach.WriteAsync(engine, coach.Request("slow", new FreeConstraint(), 30));
        var (tokens, end) = await coach.WriteAsync(
            engine,
            coach.Request("the run", new PlainConstraint { Rule = (_, length) => length < 5 })
        );
        Assert.Equal(GenerationEnd.Blocked, end);
        Assert.NotEmpty(tokens);
        Assert.Equal(30, (await other).Tokens.Length);
    }

    [Fact]
    public async Task Text_may_end_only_where_the_constraint_says_so()
    {
        var (_, end) = await WriteAsync(
            new PlainConstraint { Rule = (_, length) => length < 20, MayEndAt = 20 },
            new SamplingOptions(),
            200
        );
        Assert.Equal(GenerationEnd.Complete, end);
    }

    [Fact]
    public async Task Text_ends_where_the_constraint_says_that_it_must()
    {
        var written = new List<string>();
        var (_, end) = await WriteAsync(
            new PlainConstraint { Seen = written.Add, MustEndAt = 30 },
            new SamplingOptions(),
            200
        );
        Assert.Equal(GenerationEnd.Complete, end);
        Assert.InRange(string.Concat(written).Length, 30, 60);
        Assert.True(string.Concat(written.SkipLast(1)).Length < 30);
    }

    [Fact]
    public async Task Constraint_that_fails_ends_its_own_text()
    {
        using var engine = coach.Start();
        var other = coach.WriteAsync(engine, coach.Request("slow", new FreeConstraint(), 30));
        var failing = new PlainConstraint { Seen = _ => throw new InvalidOperationException("broken rule") };
        var generation = Assert
            .IsType<EngineReply.Accepted>(engine.Submit(coach.Request("the run", failing)))
            .Generation;
        await TinyCoach.EndAsync(generation);
        Assert.Equal("broken rule", Assert.IsType<InvalidOperationException>(generation.Fault).Message);
        Assert.Equal(GenerationEnd.Length, (await other).End);
    }

    private async Task<(int[] Tokens, GenerationEnd End)> WriteAsync(
        PlainConstraint constraint,
        SamplingOptions sampling,
        int maxTokens
    )
    {
        using var engine = coach.Start();
        return await coach.WriteAsync(engine, coach.Request("the run", constraint, maxTokens, sampling));
    }
}
