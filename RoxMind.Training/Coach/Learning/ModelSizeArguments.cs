using System.CommandLine;
using System.CommandLine.Parsing;
using RoxMind.Training.Coach.Models;

namespace RoxMind.Training.Coach.Learning;

/// <summary>Options of commands that make a model: its sizes.</summary>
internal sealed class ModelSizeArguments
{
    private readonly Option<int> _layers = Size("--layers", "Layers.", 4);
    private readonly Option<int> _hidden = Size("--hidden", "Numbers that stand for a token.", 256);
    private readonly Option<int> _intermediate = Size("--intermediate", "Width of the feed-forward part.", 512);
    private readonly Option<int> _heads = Size("--heads", "Heads of the queries.", 4);
    private readonly Option<int> _sharedHeads = Size("--kv-heads", "Heads of keys and values.", 2);

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        Option<int>[] all = [_layers, _hidden, _intermediate, _heads, _sharedHeads];
        foreach (var option in all)
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (
                Given(result, _hidden) % (2 * Given(result, _heads)) != 0
                || Given(result, _heads) % Given(result, _sharedHeads) != 0
            )
            {
                result.AddError("--hidden is a multiple of twice --heads, and --heads of --kv-heads.");
            }
        });
    }

    /// <summary>The sizes that were given.</summary>
    /// <param name="arguments">What was given.</param>
    /// <param name="vocabulary">Tokens of the vocabulary.</param>
    /// <param name="context">Most tokens of prompt and text together.</param>
    public MistralConfig Read(ParseResult arguments, int vocabulary, int context) =>
        new()
        {
            VocabSize = vocabulary,
            HiddenSize = arguments.GetValue(_hidden),
            IntermediateSize = arguments.GetValue(_intermediate),
            NumHiddenLayers = arguments.GetValue(_layers),
            NumAttentionHeads = arguments.GetValue(_heads),
            NumKeyValueHeads = arguments.GetValue(_sharedHeads),
            MaxPositionEmbeddings = context,
        };

    /// <summary>Defaults are not known yet while options are validated; what is wrong by itself is reported by its own option.</summary>
    private static int Given(CommandResult result, Option<int> option) =>
        Math.Max(1, result.GetResult(option) is null ? (int)option.GetDefaultValue()! : result.GetValue(option));

    private static Option<int> Size(string name, string description, int usual)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError($"{name} is at least 1.");
            }
        });
        return option;
    }
}
