using System.Reflection;
using GraphQL.Types;

namespace RoxMind.GraphQL.Schema.Typing;

/// <summary>Says of a mutation that to make it twice changes nothing more than to make it once.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RepeatableAttribute : Attribute
{
    private const string Key = "RoxMind.Repeatable";

    /// <summary>Whether a field is so.</summary>
    public static bool Is(FieldType field) => field.GetMetadata<bool>(Key);

    /// <summary>Marks a field that is so.</summary>
    public static void Mark(FieldType field, MemberInfo member)
    {
        if (member.IsDefined(typeof(RepeatableAttribute)))
        {
            field.Metadata[Key] = true;
        }
    }
}
