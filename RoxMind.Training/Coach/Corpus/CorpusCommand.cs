using System.CommandLine;
using RoxMind.Training.Sources;
using Spectre.Console;

namespace RoxMind.Training.Coach.Corpus;

/// <summary><c>coach corpus</c>: texts to train a coach model on.</summary>
internal static class CorpusCommand
{
    private const int MostDocuments = 5_000_000;

    /// <summary>The verb with its options.</summary>
    public static Command Create()
    {
        var output = new Option<string>("--out") { Description = "Folder to write the corpus into.", Required = true };
        var results = ResultFolder.Option("Half of the races are taken from it. The texts hold no names and no times.");
        var bundle = new Option<string>("--bundle")
        {
            Description = "Model bundle that analyses the races.",
            DefaultValueFactory = _ => Path.Combine("models", "default"),
        };
        var seed = new Option<int>("--seed")
        {
            Description = "The same seed gives the same corpus.",
            DefaultValueFactory = _ => 1,
        };
        var documents = new Option<int>("--documents")
        {
            Description = "Texts to learn the language from; a fifth as many are made to learn the task.",
            DefaultValueFactory = _ => 60_000,
        };
        documents.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MostDocuments)
            {
                result.AddError($"--documents is from 1 to {MostDocuments}.");
            }
        });
        var command = new Command("corpus", "Make texts about analysed races to train a coach model on.")
        {
            output,
            results,
            bundle,
            seed,
            documents,
        };
        command.SetAction(
            (arguments, cancellationToken) =>
                WriteAsync(
                    new CorpusOptions
                    {
                        Output = arguments.GetRequiredValue(output),
                        Bundle = arguments.GetRequiredValue(bundle),
                        Results = arguments.GetValue(results) ?? [],
                        Seed = arguments.GetValue(seed),
                        Documents = arguments.GetValue(documents),
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task<int> WriteAsync(CorpusOptions options, CancellationToken cancellationToken)
    {
        var console = Consoles.Error();
        var manifest = await console
            .Bars()
            .StartAsync(async context =>
            {
                var task = context.AddTask(
                    "writing",
                    maxValue: options.Documents + options.TuneDocuments + options.HeldOutDocuments
                );
                return await new CorpusWriter(options, () => task.Increment(1)).WriteAsync(cancellationToken);
            });
        console.WriteLine(
            $"{manifest.Pretrain} texts to pretrain and {manifest.Tune} to tune on {manifest.Real} real and "
                + $"{manifest.Invented} invented races in '{options.Output}', {manifest.Fingerprint[..12]}."
        );
        return 0;
    }
}
