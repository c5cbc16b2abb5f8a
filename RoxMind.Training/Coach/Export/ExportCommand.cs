using System.CommandLine;
using RoxMind.Grains.Coaching.Prompts;
using RoxMind.Training.Coach.Models;
using Spectre.Console;

namespace RoxMind.Training.Coach.Export;

/// <summary><c>coach export</c>: a trained model becomes a folder that the service reads.</summary>
internal static class ExportCommand
{
    /// <summary>The verb with its options.</summary>
    /// <param name="reference">The trainer's logits.</param>
    public static Command Create(ReferenceLogitsSource reference)
    {
        var shared = new ExportArguments();
        var model = new Option<string>("--model")
        {
            Description =
                "Folder of the model, of the Mistral architecture: Hugging Face's form, config.json, safetensors and tokenizer.",
            Required = true,
        };
        var name = new Option<string?>("--name") { Description = "Name of the model; by default that of its folder." };
        var prompt = new Option<PromptStyle>("--prompt")
        {
            Description = "How the service asks it: compact if it was trained on the corpus here, full if it was not.",
            DefaultValueFactory = _ => PromptStyle.Compact,
        };
        var figures = new Option<string?>("--figures")
        {
            Description = "File of what 'coach evaluate' printed, for coach.json and MODEL_CARD.md.",
        };
        var bare = new Option<bool>("--no-golden")
        {
            Description = "Leave out the trainer's own logits: for models that do not fit into memory.",
        };
        var command = new Command("export", "Write a trained model as the folder that the service reads (ONNX).")
        {
            model,
            name,
            prompt,
            figures,
            bare,
        };
        shared.AddTo(command);
        command.SetAction(arguments =>
            Write(
                arguments.GetRequiredValue(model),
                arguments.GetValue(figures),
                new CoachExportOptions
                {
                    Output = arguments.GetRequiredValue(shared.Output),
                    Name = arguments.GetValue(name) ?? NameOf(arguments.GetRequiredValue(model)),
                    Prompt = arguments.GetValue(prompt),
                    AdapterRank = arguments.GetValue(shared.AdapterRank),
                },
                arguments.GetValue(bare) ? null : reference
            )
        );
        return command;
    }

    private static int Write(
        string folder,
        string? figures,
        CoachExportOptions options,
        ReferenceLogitsSource? reference
    )
    {
        var model = MistralFolder.Read(folder);
        var described = ModelOrigin.Read(folder, figures).AddTo(options);
        using var logits = reference?.Invoke(model.Config, model.Weights);
        var seal = CoachExport.Write(model, described, logits);
        Consoles.Error().WriteLine(ExportArguments.Summary(seal, options.Output));
        return 0;
    }

    private static string NameOf(string folder) =>
        Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
}
