using System.Reflection;
using GraphQL.Types;

namespace RoxMind.GraphQL.Schema.Typing;

/// <summary>A GraphQL input object from a C# record. Descriptions are the documentation comments.</summary>
internal sealed class DocumentedInput<T> : AutoRegisteringInputObjectGraphType<T>
{
    /// <inheritdoc/>
    protected override void ConfigureGraph()
    {
        Description = XmlDocumentation.Of(typeof(T));
        base.ConfigureGraph();
    }

    /// <inheritdoc/>
    protected override FieldType? CreateField(MemberInfo memberInfo)
    {
        var field = base.CreateField(memberInfo);
        if (field is not null)
        {
            field.Description ??= XmlDocumentation.Of(memberInfo);
            field.DefaultValue ??= DefaultOf(memberInfo);
        }

        return field;
    }

    /// <summary>What a member is where it is left out, as the record's constructor says it; null where it says nothing.</summary>
    private static object? DefaultOf(MemberInfo member) =>
        typeof(T)
            .GetConstructors()
            .SelectMany(made => made.GetParameters())
            .FirstOrDefault(one =>
                one.HasDefaultValue && string.Equals(one.Name, member.Name, StringComparison.Ordinal)
            )
            ?.DefaultValue;
}
