using GraphQL.Types;
using GraphQLParser.AST;

namespace RoxMind.GraphQL.Execution.Documents;

/// <summary>One field of a selection set for one type.</summary>
/// <param name="Field">The field as selected.</param>
/// <param name="Definition">The field of the type.</param>
internal readonly record struct PlannedField(GraphQLField Field, FieldType Definition);
