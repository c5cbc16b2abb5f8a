using System.ComponentModel.DataAnnotations;

namespace RoxMind.Inference.Endpoints;

/// <summary>An OpenAI-compatible endpoint.</summary>
internal abstract class EndpointOptions
{
    /// <summary>Its base address, such as <c>http://127.0.0.1:8000/v1</c>; null (default) uses none.</summary>
    public Uri? Url { get; set; }

    /// <summary>The model to ask it for.</summary>
    public string Model { get; set; } = string.Empty;

    /// <summary>
    /// Environment variable that holds the access key. Keys are read from the environment only; without one the endpoint is asked without.
    /// </summary>
    [Required]
    public abstract string KeyVariable { get; set; }

    /// <summary>Longest wait for one answer to begin; default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Times it is asked again, each after a longer pause, when it is busy, fails or can't be reached (408, 429, 500, 502, 503,
    /// 504); default 3.
    /// </summary>
    [Range(0, 10)]
    public int Retries { get; set; } = 3;

    /// <summary>The model's name, as texts say what wrote them.</summary>
    public string NameAt(Uri url) => $"{Model} at {url.Host}";

    /// <summary>What is wrong with the endpoint; null when nothing is, or none is used.</summary>
    /// <param name="section">Where it is set.</param>
    public string? ProblemIn(string section)
    {
        if (Url is null)
        {
            return null;
        }

        var problems = new List<ValidationResult>();
        return !Validator.TryValidateObject(this, new ValidationContext(this), problems, validateAllProperties: true)
                ? $"{section}: {problems[0].ErrorMessage}"
            : !Url.IsAbsoluteUri || Url.Scheme is not ("http" or "https")
                ? $"{section}:Url is not an http or https address."
            : Model.Length == 0 ? $"{section}:Model is missing: the model to ask the endpoint for."
            : null;
    }
}
