using RoxMind.GraphQL.Access.Roles;

namespace RoxMind.GraphQL.Schema.Viewers;

/// <summary>Whoever asks.</summary>
/// <param name="Role">What they may do; where no keys are configured everybody is an administrator.</param>
internal sealed record Viewer(AccessRole Role);
