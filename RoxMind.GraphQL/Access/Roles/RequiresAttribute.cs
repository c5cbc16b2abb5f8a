using System.Reflection;
using GraphQL;
using GraphQL.Types;

namespace RoxMind.GraphQL.Access.Roles;

/// <summary>
/// The role that a root field needs. Without it, mutations need <see cref="AccessRole.Ingest"/> and everything else
/// <see cref="AccessRole.Read"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RequiresAttribute(AccessRole role) : GraphQLAttribute
{
    private const string MetadataKey = "RoxMind.Role";

    /// <summary>The role.</summary>
    public AccessRole Role => role;

    /// <summary>The role that a field was marked with; null when it was not.</summary>
    public static AccessRole? Of(IProvideMetadata field) => field.GetMetadata<AccessRole?>(MetadataKey);

    /// <inheritdoc/>
    public override void Modify(
        FieldType fieldType,
        bool isInputType,
        IGraphType graphType,
        MemberInfo memberInfo,
        ref bool ignore
    ) => fieldType.Metadata[MetadataKey] = role;
}
