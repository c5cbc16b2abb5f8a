using System.Linq.Expressions;
using System.Reflection;
using GraphQL;
using GraphQL.Types;
using RoxMind.GraphQL.Access.Roles;

namespace RoxMind.GraphQL.Schema.Typing;

/// <summary>The root fields that one feature's resolver class offers; the class itself comes from the request's services.</summary>
internal sealed class ResolverFields<TResolver> : DocumentedObject<TResolver>
    where TResolver : class
{
    private static readonly Expression<Func<IResolveFieldContext, TResolver>> s_instance = context =>
        context.RequestServices!.GetRequiredService<TResolver>();

    /// <summary>Adds the fields to a root.</summary>
    /// <param name="root">The root.</param>
    /// <param name="change">Changes each of them first.</param>
    public static void AddTo(IObjectGraphType root, Action<FieldType> change)
    {
        foreach (var field in new ResolverFields<TResolver>().Fields)
        {
            change(field);
            root.AddField(field);
        }
    }

    /// <inheritdoc/>
    protected override LambdaExpression BuildMemberInstanceExpression(MemberInfo memberInfo) => s_instance;

    /// <inheritdoc/>
    protected override FieldType? CreateField(MemberInfo memberInfo)
    {
        var field = base.CreateField(memberInfo);
        if (memberInfo.GetCustomAttribute<RequiresAttribute>() is { } requires)
        {
            field!.Description += $" Needs the role `{ConstantCase.From($"{requires.Role}")}`.";
        }

        if (field?.StreamResolver is not null)
        {
            field.StreamResolver = new PulledStream(
                AutoRegisteringHelper.BuildFieldResolver(memberInfo, typeof(TResolver), field, s_instance)
            );
        }

        return field;
    }
}
