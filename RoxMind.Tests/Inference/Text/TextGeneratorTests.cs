using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Coaching.Prompts;
using RoxMind.Inference.Chat;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Inference.Text;

#pragma warning disable CA2025 // Every test awaits its texts before its gate goes.
public sealed class TextGeneratorTests : IDisposable
{
    private readonly TemporaryFolder _bundle = new();

    private string Folder => Path.Combine(_bundle.Path, "coach");

    public void Dispose() => _bundle.Dispose();

    [Fact]
    public async Task Local_model_writes_under_the_constraint()
    {
        Install();
        await using var services = Services();
        var generator = services.GetRequiredService<ITextGenerator>();
        var (name, style) = await generator.DescribeAsync(CancellationToken.None);
        Assert.StartsWith("random ", name, StringComparison.Ordinal);
        Assert.Equal(PromptStyle.Compact, style);
        var text = await ReadAsync(
            generator,
            new PlainConstraint { Rule = (piece, length) => piece == "abc"[length % 3].ToString(), MustEndAt = 9 }
        );
        Assert.Equal("abcabcabc", text);
    }

    [Fact]
    public async Task Text_that_no_word_is_allowed_for_is_not_grounded()
    {
        Install();
        await using var services = Services();
        var failure = await FailureAsync(services, new PlainConstraint { Rule = (_, _) => false });
        Assert.Equal(FallbackReason.NotGrounded, failure.Reason);
    }

    [Fact]
    public async Task Text_that_takes_too_long_is_given_up()
    {
        Install();
        var clock = new FakeTimeProvider();
        using var gate = new ManualResetEventSlim();
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var services = Services(clock: clock);
        var failure = FailureAsync(services, new FreeConstraint(gate, reached));
        await reached.Task;
        clock.Advance(TimeSpan.FromMinutes(3));
        gate.Set();
        Assert.Equal(FallbackReason.TimedOut, (await failure).Reason);
    }

    [Fact]
    public async Task Missing_model_is_said_and_does_not_stop_the_start()
    {
        await using var services = Services();
        await StartAsync(services);
        var failure = await FailureAsync(services, new PlainConstraint());
        Assert.Equal(FallbackReason.NoModel, failure.Reason);
        var (name, _) = await services.GetRequiredService<ITextGenerator>().DescribeAsync(CancellationToken.None);
        Assert.Equal("none", name);
    }

    [Fact]
    public async Task Broken_model_is_logged_once_by_file_and_reason_and_does_not_stop_the_start()
    {
        Install();
        File.Delete(Path.Combine(Folder, "model.onnx"));
        var log = new List<string>();
        await using var services = Services(log: log);
        await StartAsync(services);
        for (var i = 0; i < 3; i++)
        {
            var failure = await FailureAsync(services, new PlainConstraint());
            Assert.Equal(FallbackReason.BrokenModel, failure.Reason);
            Assert.Contains("model.onnx", failure.Message, StringComparison.Ordinal);
        }

        Assert.Contains("model.onnx: the file is missing", Assert.Single(log), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Coach:Slots", "0", "Slots")]
    [InlineData("Coach:TopP", "2", "TopP")]
    [InlineData("Coach:Provider", "cuda", "RoxMindAccelerator")]
    [InlineData("Coach:Endpoint:Url", "ftp://127.0.0.1", "Endpoint")]
    [InlineData("Coach:Endpoint:Url", "http://127.0.0.1", "Endpoint:Model")]
    public async Task Setting_that_can_not_work_stops_the_start(string name, string value, string reason)
    {
        await using var services = Services((name, value));
        var refusal = Assert.Throws<OptionsValidationException>(
            services.GetRequiredService<IStartupValidator>().Validate
        );
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    private static async Task StartAsync(ServiceProvider services)
    {
        services.GetRequiredService<IStartupValidator>().Validate();
        foreach (var hosted in services.GetServices<Microsoft.Extensions.Hosting.IHostedService>())
        {
            await hosted.StartAsync(CancellationToken.None);
            await ((Microsoft.Extensions.Hosting.IHostedLifecycleService)hosted).StartedAsync(CancellationToken.None);
        }
    }

    private static async Task<TextGenerationException> FailureAsync(
        ServiceProvider services,
        ITextConstraint constraint
    ) =>
        await Assert.ThrowsAsync<TextGenerationException>(() =>
            ReadAsync(services.GetRequiredService<ITextGenerator>(), constraint)
        );

    private static async Task<string> ReadAsync(ITextGenerator generator, ITextConstraint constraint)
    {
        var pieces = new List<string>();
        var request = new TextRequest("the run", constraint, 1, IsInteractive: true);
        await foreach (var piece in generator.GenerateAsync(request, CancellationToken.None))
        {
            pieces.Add(piece);
        }

        return string.Concat(pieces);
    }

    private void Install()
    {
        Directory.CreateDirectory(Folder);
        TinyCoach.Write(Folder);
    }

    private ServiceProvider Services(
        (string Name, string Value)? setting = null,
        TimeProvider? clock = null,
        List<string>? log = null
    )
    {
        // A model of random numbers says everything alike, so a rule leaves it next to nothing.
        var settings = new Dictionary<string, string?> { ["Coach:Threads"] = "1", ["Coach:LeastShare"] = "0" };
        if (setting is var (name, value))
        {
            settings[name] = value;
        }

        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddSingleton(clock ?? TimeProvider.System);
        services.AddLogging(logging =>
            logging.AddProvider(log is null ? NullLoggerProvider.Instance : new ListLog(log))
        );
        services.AddTextGeneration(_bundle.Path);
        return services.BuildServiceProvider();
    }
}
