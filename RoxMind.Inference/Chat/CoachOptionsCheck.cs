using Microsoft.Extensions.Options;
using Microsoft.ML.OnnxRuntime;
using RoxMind.Inference.Models;

namespace RoxMind.Inference.Chat;

/// <summary>Refuses settings that can't work, at start: an accelerator that is not there, or half an endpoint.</summary>
internal sealed class CoachOptionsCheck : IValidateOptions<CoachOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, CoachOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problem = options.Endpoint.ProblemIn("Coach:Endpoint");
        // The native library is loaded for those who ask for more than it always has.
        if (problem is null && options.Endpoint.Url is null && options.Provider != Accelerator.Cpu)
        {
            problem = AcceleratorCheck.Problem(options.Provider, OrtEnv.Instance().GetAvailableProviders());
        }

        return problem is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problem);
    }
}
