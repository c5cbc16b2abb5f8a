using System.ComponentModel.DataAnnotations;
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
        var problem = Endpoint(options.Endpoint);
        // The native library is loaded for those who ask for more than it always has.
        if (problem is null && options.Endpoint.Url is null && options.Provider != Accelerator.Cpu)
        {
            problem = AcceleratorCheck.Problem(options.Provider, OrtEnv.Instance().GetAvailableProviders());
        }

        return problem is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problem);
    }

    private static string? Endpoint(CoachEndpointOptions endpoint)
    {
        if (endpoint.Url is null)
        {
            return null;
        }

        var problems = new List<ValidationResult>();
        return !Validator.TryValidateObject(
                endpoint,
                new ValidationContext(endpoint),
                problems,
                validateAllProperties: true
            )
                ? $"Coach:Endpoint: {problems[0].ErrorMessage}"
            : !endpoint.Url.IsAbsoluteUri || endpoint.Url.Scheme is not ("http" or "https")
                ? "Coach:Endpoint:Url is not an http or https address."
            : endpoint.Model.Length == 0 ? "Coach:Endpoint:Model is missing: the model to ask the endpoint for."
            : null;
    }
}
