using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GraphQL;
using RoxMind.Grains.Lists;

namespace RoxMind.GraphQL.Schema.Relay;

/// <summary>
/// The cursors of one list with one filter: each names a place, which stays while elements come and go, and the list, so that it is
/// good for no other.
/// </summary>
/// <param name="list">Names the list and everything that chooses its elements.</param>
internal sealed class ListCursors(string list)
{
    private const int MaxLength = 512;
    private const int MarkLength = 8;

    private readonly string _mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(list)))[
        ..MarkLength
    ];

    /// <summary>The cursor of a place.</summary>
    public string Of(ListPlace place) =>
        Base64Url.EncodeToString(
            Encoding.UTF8.GetBytes(
                string.Create(CultureInfo.InvariantCulture, $"{_mark}:{string.Join(',', place.Order)}:{place.Id}")
            )
        );

    /// <summary>The place of a cursor; null without one.</summary>
    /// <exception cref="ExecutionError">It is not one of this list.</exception>
    public ListPlace? Read(string? cursor, string argument)
    {
        if (cursor is null)
        {
            return null;
        }

        var parts = Decode(cursor)?.Split(':', 3);
        if (parts is not { Length: 3 } || ReadOrder(parts[1]) is not { } order)
        {
            throw new ExecutionError($"'{argument}' is not a cursor of this list.") { Code = "INVALID_CURSOR" };
        }

        return parts[0] == _mark
            ? new ListPlace(order, parts[2])
            : throw new ExecutionError(
                $"'{argument}' is a cursor of another list, or of this one with another filter: start at the front."
            )
            {
                Code = "INVALID_CURSOR",
            };
    }

    private static string? Decode(string cursor) =>
        cursor.Length is > 0 and < MaxLength && Base64Url.IsValid(cursor)
            ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor))
            : null;

    private static ImmutableArray<long>? ReadOrder(string text)
    {
        if (text.Length == 0)
        {
            return [];
        }

        var numbers = ImmutableArray.CreateBuilder<long>();
        foreach (var part in text.Split(','))
        {
            if (!long.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            numbers.Add(number);
        }

        return numbers.ToImmutable();
    }
}
