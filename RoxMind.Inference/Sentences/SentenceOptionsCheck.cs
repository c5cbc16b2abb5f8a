using Microsoft.Extensions.Options;

namespace RoxMind.Inference.Sentences;

/// <summary>Refuses settings that can't work, at start: a folder without a model, or half an endpoint.</summary>
internal sealed class SentenceOptionsCheck : IValidateOptions<SentenceOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, SentenceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problem =
            FolderProblem(options.Folder) ?? options.Endpoint.ProblemIn($"{SentenceOptions.Section}:Endpoint");
        return problem is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problem);
    }

    private static string? FolderProblem(string? folder)
    {
        if (folder is null)
        {
            return null;
        }

        var missing = Array.Find(
            [OnnxSentences.ModelFile, OnnxSentences.VocabularyFile],
            file => !File.Exists(Path.Combine(folder, file))
        );
        return missing is null
            ? null
            : $"{SentenceOptions.Section}:{nameof(SentenceOptions.Folder)}: '{folder}' has no {missing}.";
    }
}
