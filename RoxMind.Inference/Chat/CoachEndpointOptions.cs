using System.ComponentModel.DataAnnotations;

namespace RoxMind.Inference.Chat;

/// <summary>An OpenAI-compatible endpoint; section <c>Coach:Endpoint</c>.</summary>
internal sealed class CoachEndpointOptions
{
    /// <summary>Its base address, such as <c>http://127.0.0.1:8000/v1</c>; null (default) uses none.</summary>
    public Uri? Url { get; set; }

    /// <summary>The model to ask it for.</summary>
    public string Model { get; set; } = string.Empty;

    /// <summary>
    /// Environment variable that holds the access key; default <c>ROXMIND_COACH_KEY</c>. Keys are read from the environment only;
    /// without one the endpoint is asked without.
    /// </summary>
    [Required]
    public string KeyVariable { get; set; } = "ROXMIND_COACH_KEY";

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
}
