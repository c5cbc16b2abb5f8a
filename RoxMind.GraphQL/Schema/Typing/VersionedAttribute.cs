using System.Reflection;
using GraphQL.Types;

namespace RoxMind.GraphQL.Schema.Typing;

/// <summary>
/// Says that what a field reads is of the sources alone that the operation has noted: the same versions of them, the same answer, whoever of
/// one role asks and whenever. Properties are so by themselves, because they read their object and nothing else; a method is only with this.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class VersionedAttribute : Attribute
{
    private const string Key = "RoxMind.Versioned";

    /// <summary>Whether a field is so.</summary>
    public static bool Is(FieldType field) => field.GetMetadata<bool>(Key);

    /// <summary>Marks a field that is so.</summary>
    public static void Mark(FieldType field, MemberInfo member)
    {
        if (member is PropertyInfo || member.IsDefined(typeof(VersionedAttribute)))
        {
            field.Metadata[Key] = true;
        }
    }
}
