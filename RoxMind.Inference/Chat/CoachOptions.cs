using System.ComponentModel.DataAnnotations;
using RoxMind.Inference.Models;

namespace RoxMind.Inference.Chat;

/// <summary>What writes feedback texts, and how; section <c>Coach</c> of the settings.</summary>
internal sealed class CoachOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Coach";

    /// <summary>Folder of the language model; null (default) takes <c>coach</c> in the model bundle's folder.</summary>
    public string? Model { get; set; }

    /// <summary>What computes it: <c>cpu</c> (default) or <c>cuda</c>.</summary>
    [EnumDataType(typeof(Accelerator))]
    public Accelerator Provider { get; set; } = Accelerator.Cpu;

    /// <summary>Threads that compute it; 0 (default) takes one a core.</summary>
    [Range(0, 256)]
    public int Threads { get; set; }

    /// <summary>Texts that are written at a time; default 16.</summary>
    [Range(1, 256)]
    public int Slots { get; set; } = 16;

    /// <summary>
    /// Texts that may wait for a slot, and as many again that somebody waits for; default 256. The sentence planner writes those
    /// beyond.
    /// </summary>
    [Range(1, 65536)]
    public int Queue { get; set; } = 256;

    /// <summary>Most tokens of prompt and text together, where the model takes as many; default 1,024.</summary>
    [Range(16, 131072)]
    public int Context { get; set; } = 1024;

    /// <summary>Most tokens of a text; default 400.</summary>
    [Range(1, 131072)]
    public int MaxTokens { get; set; } = 400;

    /// <summary>Spread of wording: 0 is always the likeliest word; default 0.8.</summary>
    [Range(0.0, 2.0)]
    public double Temperature { get; set; } = 0.8;

    /// <summary>Only the likeliest words that have this share together are chosen from; default 0.95.</summary>
    [Range(0.01, 1.0)]
    public double TopP { get; set; } = 0.95;

    /// <summary>
    /// Least share of what the model had to say at a place that the rules have to leave it; with less the text is begun anew, with
    /// another seed. Default 0.01.
    /// </summary>
    [Range(0.0, 0.5)]
    public double LeastShare { get; set; } = 0.01;

    /// <summary>Longest time for a text, waiting included; default 2 min. The sentence planner writes it then.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Folder of a LoRA adapter in PEFT's form, for a model exported with inputs for one; default none.</summary>
    public string? Adapter { get; set; }

    /// <summary>An OpenAI-compatible endpoint that writes in the language model's place; default none.</summary>
    public CoachEndpointOptions Endpoint { get; set; } = new();
}
