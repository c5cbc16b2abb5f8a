using CsCheck;
using RoxMind.Silo.Storage.Postgres;

namespace RoxMind.Tests.Storage.Postgres;

public sealed class KeyTextLaws
{
    private static readonly Gen<string> _keys = Gen.OneOf(
            Gen.Char,
            Gen.Const('\0'),
            Gen.Const('\u001a'),
            Gen.Char['\ud800', '\udfff'],
            Gen.Char['a', 'f']
        )
        .Array[0, 12]
        .Select(chars => new string(chars));

    [Fact]
    public void Every_key_is_read_back_from_text_that_the_database_takes() =>
        _keys.Sample(key =>
        {
            var stored = KeyText.Encode(key);
            Assert.DoesNotContain('\0', stored);
            Assert.Equal(stored, Roundtrip(stored));
            Assert.Equal(key, KeyText.Decode(stored));
        });

    [Theory]
    [InlineData("S8 2026 Köln")]
    [InlineData("athlete/🏃")]
    public void Usual_key_is_stored_as_it_is(string key) => Assert.Equal(key, KeyText.Encode(key));

    private static string Roundtrip(string text) =>
        System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
