using System.Globalization;
using System.Text;

namespace RoxMind.GraphQL.Schema.Typing;

/// <summary>Spells C# names the way GraphQL spells enum values.</summary>
internal static class ConstantCase
{
    /// <summary><c>BurpeeBroadJump</c> becomes <c>BURPEE_BROAD_JUMP</c>, <c>Run1</c> becomes <c>RUN_1</c>.</summary>
    public static string From(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = char.IsUpper(name[i]) || (char.IsDigit(name[i]) && !char.IsDigit(name[i - 1]));
            if (i > 0 && startsWord)
            {
                text.Append('_');
            }

            text.Append(char.ToUpper(name[i], CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    /// <summary>A value's name in lower case, as files write it: <c>DidNotFinish</c> becomes <c>did_not_finish</c>.</summary>
    public static string Lower<T>(T value)
        where T : struct, Enum => From(value.ToString()).ToLowerInvariant();
}
