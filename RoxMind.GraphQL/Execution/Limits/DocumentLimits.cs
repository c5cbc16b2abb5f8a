using GraphQLParser;
using GraphQLParser.AST;

namespace RoxMind.GraphQL.Execution.Limits;

/// <summary>Measures a parsed document in one walk, each fragment once, however often it is spread.</summary>
internal sealed class DocumentLimits
{
    private readonly LimitOptions _limits;
    private readonly Dictionary<ROM, GraphQLFragmentDefinition> _fragments = [];
    private readonly Dictionary<ROM, DocumentSize> _sizes = [];
    private readonly HashSet<ROM> _open = [];
    private int _aliases;
    private int _directives;
    private int _spreads;
    private int _values;
    private string? _violation;

    private DocumentLimits(LimitOptions limits) => _limits = limits;

    /// <summary>Checks a document.</summary>
    /// <returns>Which limit it goes beyond, for people; null when it may be validated.</returns>
    public static string? Check(GraphQLDocument document, LimitOptions limits)
    {
        var check = new DocumentLimits(limits);
        check.CheckAll(document);
        return check._violation;
    }

    private void CheckAll(GraphQLDocument document)
    {
        var operations = 0;
        foreach (var definition in document.Definitions)
        {
            if (definition is GraphQLFragmentDefinition fragment)
            {
                Count(ref _spreads, _limits.MaxFragments, "fragments");
                CheckName(fragment.FragmentName.Name);
                _fragments.TryAdd(fragment.FragmentName.Name.Value, fragment);
            }
            else if (definition is GraphQLOperationDefinition)
            {
                Count(ref operations, _limits.MaxOperations, "operations");
            }
            else
            {
                Violate("A request holds operations and fragments, no definitions of types.");
            }
        }

        // Fragments that no operation spreads are measured too: the validator walks them as well.
        foreach (var fragment in _fragments.Values)
        {
            Measure(fragment);
        }

        foreach (var definition in document.Definitions)
        {
            if (_violation is null && definition is GraphQLOperationDefinition operation)
            {
                Measure(operation);
            }
        }
    }

    private void Measure(GraphQLOperationDefinition operation)
    {
        var variables = 0;
        foreach (var variable in operation.Variables?.Items ?? [])
        {
            Count(ref variables, _limits.MaxVariables, "variables");
            CheckName(variable.Variable.Name);
            Walk(variable.Directives);
            Walk(variable.DefaultValue);
        }

        Walk(operation.Directives);
        var size = Measure(operation.SelectionSet);
        Check(size.Roots, _limits.MaxRootFields, "fields at the root");
        Check(size.Fields, _limits.MaxFields, "fields");
        Check(size.Depth, _limits.MaxDepth, "levels of fields");
        if (size.IsIntrospection && size.Weight > _limits.MaxIntrospection)
        {
            Violate("A document asks for too much of the schema at once.");
        }
    }

    private DocumentSize Measure(GraphQLFragmentDefinition fragment)
    {
        var name = fragment.FragmentName.Name.Value;
        if (_sizes.TryGetValue(name, out var known))
        {
            return known;
        }

        if (!_open.Add(name))
        {
            Violate("A fragment spreads itself.");
            return default;
        }

        Walk(fragment.Directives);
        var size = Measure(fragment.SelectionSet);
        Check(size.Fields, _limits.MaxFields, "fields");
        Check(size.Depth, _limits.MaxDepth, "levels of fields");
        _open.Remove(name);
        _sizes[name] = size;
        return size;
    }

    private DocumentSize Measure(GraphQLSelectionSet? set)
    {
        var sum = default(DocumentSize);
        var repeats = new Dictionary<ROM, int>();
        foreach (var selection in set?.Selections ?? [])
        {
            if (_violation is not null)
            {
                return sum;
            }

            if (selection is GraphQLField field)
            {
                var name = (field.Alias?.Name ?? field.Name).Value;
                repeats[name] = repeats.GetValueOrDefault(name) + 1;
                Check(repeats[name], _limits.MaxRepeats, "fields of one name side by side");
            }

            sum = sum.With(Measure(selection));
            Check(sum.Fields, _limits.MaxFields, "fields");
        }

        return sum;
    }

    private DocumentSize Measure(ASTNode selection)
    {
        Walk((selection as IHasDirectivesNode)?.Directives);
        switch (selection)
        {
            case GraphQLField field:
                CheckName(field.Name);
                if (field.Alias is not null)
                {
                    Count(ref _aliases, _limits.MaxAliases, "aliases");
                    CheckName(field.Alias.Name);
                }

                Walk(field.Arguments);
                return Measure(field.SelectionSet).AsField(field.Name.Value);
            case GraphQLInlineFragment inline:
                Count(ref _spreads, _limits.MaxFragments, "fragments");
                return Measure(inline.SelectionSet);
            case GraphQLFragmentSpread spread:
                Count(ref _spreads, _limits.MaxFragments, "fragments");
                CheckName(spread.FragmentName.Name);
                return _fragments.TryGetValue(spread.FragmentName.Name.Value, out var fragment)
                    ? Measure(fragment)
                    : default;
            default:
                return default;
        }
    }

    private void Walk(GraphQLDirectives? directives)
    {
        foreach (var directive in directives?.Items ?? [])
        {
            Count(ref _directives, _limits.MaxDirectives, "directives");
            CheckName(directive.Name);
            Walk(directive.Arguments);
        }
    }

    private void Walk(GraphQLArguments? arguments)
    {
        Check(arguments?.Count ?? 0, _limits.MaxArguments, "arguments side by side");
        foreach (var argument in arguments?.Items ?? [])
        {
            CheckName(argument.Name);
            Walk(argument.Value);
        }
    }

    private void Walk(GraphQLValue? value)
    {
        if (value is null || _violation is not null)
        {
            return;
        }

        Count(ref _values, _limits.MaxValues, "values; send them as variables");
        foreach (var element in (value as GraphQLListValue)?.Values ?? [])
        {
            Walk(element);
        }

        foreach (var field in (value as GraphQLObjectValue)?.Fields ?? [])
        {
            CheckName(field.Name);
            Walk(field.Value);
        }
    }

    private void Count(ref int count, int most, string what)
    {
        count++;
        Check(count, most, what);
    }

    private void Check(long count, int most, string what)
    {
        if (count > most)
        {
            Violate($"A document has at most {most} {what}.");
        }
    }

    private void CheckName(GraphQLName name)
    {
        if (name.Value.Length > _limits.MaxNameLength)
        {
            Violate($"A name has at most {_limits.MaxNameLength} characters.");
        }
    }

    private void Violate(string violation) => _violation ??= violation;
}
