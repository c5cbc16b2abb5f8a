using System.Buffers.Binary;
using System.Text;

namespace RoxMind.Training.Coach.Torch;

/// <summary>Changes which versions of other libraries a shared library for Linux asks for. (Format: System V ABI and the GNU extensions, elf(5).)</summary>
internal static class ElfVersions
{
    private const int SectionTable = 0x28;
    private const int SectionSize = 0x3A;
    private const int SectionCount = 0x3C;
    private const uint DynamicSymbols = 11;
    private const uint VersionNeeds = 0x6FFF_FFFE;
    private const uint SymbolVersions = 0x6FFF_FFFF;
    private const int SymbolSize = 24;
    private const ushort WeakVersion = 2;
    private const int WeakBinding = 2 << 4;

    /// <summary>The library with a version, and what it takes of it, made optional: what is missing is null and not an error.</summary>
    /// <param name="library">The file.</param>
    /// <param name="version">The version's name.</param>
    /// <exception cref="InvalidDataException">It is no 64-bit library, or does not ask for this version.</exception>
    public static byte[] Loosen(byte[] library, string version)
    {
        ArgumentNullException.ThrowIfNull(library);
        if (library.Length < SectionCount + 2 || !library.AsSpan(0, 5).SequenceEqual("\u007fELF\u0002"u8))
        {
            throw new InvalidDataException("It is no 64-bit shared library.");
        }

        var changed = library.ToArray();
        var sections = Sections(changed);
        var needs = sections[VersionNeeds];
        var index = LoosenNeed(changed, needs, sections.Names(needs), version);
        var (symbols, versions) = (sections[DynamicSymbols], sections[SymbolVersions]);
        for (var i = 0; i < symbols.Size / SymbolSize; i++)
        {
            if ((U16(changed, versions.Offset + (i * 2)) & 0x7FFF) == index)
            {
                ref var info = ref changed[symbols.Offset + (i * SymbolSize) + 4];
                info = (byte)(WeakBinding | (info & 0xF));
            }
        }

        return changed;
    }

    /// <summary>Marks the need as weak and answers the index by which symbols refer to it.</summary>
    private static int LoosenNeed(byte[] file, ElfSection needs, ElfSection names, string version)
    {
        int next;
        var need = needs.Offset;
        do
        {
            next = (int)U32(file, need + 12);
            var aux = need + (int)U32(file, need + 8);
            for (var left = U16(file, need + 2); left > 0; left--, aux += (int)U32(file, aux + 12))
            {
                if (Text(file, names.Offset + (int)U32(file, aux + 8)) == version)
                {
                    BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(aux + 4), WeakVersion);
                    return U16(file, aux + 6) & 0x7FFF;
                }
            }

            need += next;
        } while (next != 0);

        throw new InvalidDataException($"It does not ask for {version}.");
    }

    private static ElfSections Sections(byte[] file)
    {
        var (at, size) = ((int)U64(file, SectionTable), U16(file, SectionSize));
        return new ElfSections([
            .. Enumerable
                .Range(0, U16(file, SectionCount))
                .Select(number => at + (number * size))
                .Select(header => new ElfSection(
                    U32(file, header + 4),
                    (int)U64(file, header + 24),
                    (int)U64(file, header + 32),
                    (int)U32(file, header + 40)
                )),
        ]);
    }

    private static string Text(byte[] file, int at) =>
        Encoding.ASCII.GetString(file.AsSpan(at, file.AsSpan(at).IndexOf((byte)0)));

    private static ushort U16(byte[] file, int at) => BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(at));

    private static uint U32(byte[] file, int at) => BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at));

    private static ulong U64(byte[] file, int at) => BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(at));
}
