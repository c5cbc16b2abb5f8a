using System.Reflection;
using GraphQL.Types;

namespace RoxMind.GraphQL.Schema.Typing;

/// <summary>A GraphQL enum from a C# one. Flags become single values: the empty combination is an empty list.</summary>
internal sealed class DocumentedEnum<TEnum> : EnumerationGraphType
    where TEnum : struct, Enum
{
    /// <summary>Takes every value in order.</summary>
    public DocumentedEnum()
    {
        Name = typeof(TEnum).Name;
        Description = XmlDocumentation.Of(typeof(TEnum));
        var isFlags = typeof(TEnum).IsDefined(typeof(FlagsAttribute));
        foreach (var field in typeof(TEnum).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            var value = (TEnum)field.GetValue(null)!;
            if (!isFlags || !EqualityComparer<TEnum>.Default.Equals(value, default))
            {
                Add(ConstantCase.From(field.Name), value, XmlDocumentation.Of(field));
            }
        }
    }
}
