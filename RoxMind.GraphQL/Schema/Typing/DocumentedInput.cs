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
        }

        return field;
    }
}
