using System.CommandLine;
using System.Numerics;

namespace RoxMind.Training.Coach.Learning;

/// <summary>Options of commands that have a model learn.</summary>
internal sealed class LearningArguments
{
    private readonly LearningOptions _usual;
    private readonly Option<int> _epochs;
    private readonly Option<double> _rate;
    private readonly Option<int> _batch;
    private readonly Option<int> _seed;
    private readonly Option<int> _checkpoint;

    /// <summary>Options with their defaults.</summary>
    /// <param name="usual">The defaults.</param>
    public LearningArguments(LearningOptions usual)
    {
        _usual = usual;
        _epochs = new("--epochs")
        {
            Description = "How often each text is seen.",
            DefaultValueFactory = _ => usual.Epochs,
        };
        _rate = new("--learning-rate")
        {
            Description = "Highest step size.",
            DefaultValueFactory = _ => usual.LearningRate,
        };
        _batch = new("--batch-tokens")
        {
            Description = "Tokens of a step.",
            DefaultValueFactory = _ => usual.BatchTokens,
        };
        _seed = new("--seed")
        {
            Description = "The same seed gives the same model on the same machine.",
            DefaultValueFactory = _ => usual.Seed,
        };
        _checkpoint = new("--checkpoint-steps")
        {
            Description = "Steps after which it is kept how far learning is.",
            DefaultValueFactory = _ => usual.CheckpointSteps,
        };
        Device.AcceptOnlyFromAmong("cpu", "cuda");
        Positive(_epochs);
        Positive(_batch);
        Positive(_rate);
        Positive(_checkpoint);
    }

    /// <summary>Folder of the corpus.</summary>
    public Option<string> Corpus { get; } =
        new("--corpus") { Description = "Folder that 'coach corpus' wrote.", Required = true };

    /// <summary>Folder to write.</summary>
    public Option<string> Output { get; } = new("--out") { Description = "Folder of the model.", Required = true };

    /// <summary>Where to compute.</summary>
    public Option<string> Device { get; } =
        new("--device") { Description = "cpu, or cuda.", DefaultValueFactory = _ => "cpu" };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        Option[] all = [Corpus, Output, Device, _epochs, _rate, _batch, _seed, _checkpoint];
        foreach (var option in all)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What was given.</summary>
    public LearningOptions Read(ParseResult arguments) =>
        _usual with
        {
            Epochs = arguments.GetValue(_epochs),
            LearningRate = arguments.GetValue(_rate),
            BatchTokens = arguments.GetValue(_batch),
            Seed = arguments.GetValue(_seed),
            CheckpointSteps = arguments.GetValue(_checkpoint),
        };

    private static void Positive<T>(Option<T> option)
        where T : INumber<T> =>
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<T>() is not { } value || !T.IsPositive(value) || T.IsZero(value))
            {
                result.AddError($"{option.Name} is above 0.");
            }
        });
}
