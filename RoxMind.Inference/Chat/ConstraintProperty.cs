using Microsoft.Extensions.AI;
using RoxMind.Grains.Coaching.Contracts;

namespace RoxMind.Inference.Chat;

/// <summary>What a chat's options say beyond what Microsoft.Extensions.AI knows, for a model that runs here.</summary>
internal static class ConstraintProperty
{
    private const string Constraint = "roxmind.constraint";
    private const string Interactive = "roxmind.interactive";

    /// <summary>Sets what the text may be, and whether somebody waits for it.</summary>
    public static ChatOptions Under(this ChatOptions options, ITextConstraint? constraint, bool isInteractive)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.AdditionalProperties ??= [];
        options.AdditionalProperties[Constraint] = constraint;
        options.AdditionalProperties[Interactive] = isInteractive;
        return options;
    }

    /// <summary>What the text may be; null leaves it to the model.</summary>
    public static ITextConstraint? ConstraintOf(ChatOptions? options) =>
        options?.AdditionalProperties?.TryGetValue(Constraint, out var value) == true ? value as ITextConstraint : null;

    /// <summary>Whether somebody waits for the text; a chat is taken to be one that somebody waits for.</summary>
    public static bool IsInteractive(ChatOptions? options) =>
        options?.AdditionalProperties?.TryGetValue(Interactive, out var value) != true || value is not false;
}
