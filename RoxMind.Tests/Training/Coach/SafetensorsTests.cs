using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using CsCheck;
using RoxMind.Inference.Weights;
using RoxMind.Tests.Storage;
using RoxMind.Training.Coach.Models;

namespace RoxMind.Tests.Training.Coach;

public sealed class SafetensorsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => Path.Combine(_folder.Path, "some.safetensors");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Tensors_come_back_as_they_were()
    {
        Gen.Single.Array[0, 40]
            .List[0, 5]
            .Sample(
                tensors =>
                {
                    Write([.. tensors.Select((one, i) => ($"tensor {i}", new WeightTensor([1, one.Length], one)))]);
                    var read = SafetensorsFile.Read(File);
                    Assert.Equal(tensors, tensors.Select((_, i) => read[$"tensor {i}"].Values));
                    Assert.All(read.Values, one => Assert.Equal([1, one.Values.Length], one.Shape));
                },
                iter: 50,
                threads: 1
            );
    }

    [Fact]
    public void Numbers_begin_at_a_multiple_of_eight()
    {
        for (var length = 1; length < 10; length++)
        {
            Write([(new string('a', length), new WeightTensor([1], [1]))]);
            Assert.Equal(0, BinaryPrimitives.ReadInt64LittleEndian(System.IO.File.ReadAllBytes(File)) % 8);
        }
    }

    [Fact]
    public void Tensor_larger_than_a_block_is_read_whole()
    {
        float[] values = [.. Enumerable.Range(0, 700_001).Select(one => one * 0.5f)];
        Write([("first", new WeightTensor([1], [7])), ("large", new WeightTensor([700_001], values))]);
        Assert.Equal(values, SafetensorsFile.Open(File).ReadTensor("large").Values);
    }

    [Fact]
    public void Halves_and_brain_floats_are_widened()
    {
        Half[] halves = [(Half)1.5, Half.MinValue, Half.Epsilon];
        ushort[] brains = [BrainFloat.FromSingle(1.5f), BrainFloat.FromSingle(-3e38f), BrainFloat.FromSingle(0)];
        WriteRaw(
            """
            {"h":{"dtype":"F16","shape":[3],"data_offsets":[0,6]},"b":{"dtype":"BF16","shape":[3],"data_offsets":[6,12]}}
            """,
            [.. MemoryMarshal.AsBytes<Half>(halves), .. MemoryMarshal.AsBytes<ushort>(brains)]
        );
        var read = SafetensorsFile.Read(File);
        Assert.Equal([1.5f, -65504f, 5.9604645E-08f], read["h"].Values);
        Assert.Equal((1.5f, 0f), (read["b"].Values[0], read["b"].Values[2]));
        Assert.InRange(read["b"].Values[1], -3.01e38f, -2.99e38f);
    }

    [Theory]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}}", "another number of values")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[4],\"data_offsets\":[0,16]}}", "beyond its end")]
    [InlineData("{\"a\":{\"dtype\":\"I64\",\"shape\":[1],\"data_offsets\":[0,8]}}", "I64")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1]}}", "header")]
    [InlineData("{\"a\":", "header")]
    [InlineData("[]", "header")]
    public void Broken_file_is_refused(string header, string reason)
    {
        WriteRaw(header, new byte[8]);
        var refusal = Assert.Throws<InvalidDataException>(() => SafetensorsFile.Read(File));
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(20)]
    public void Cut_file_is_refused(int length)
    {
        Write([("a", new WeightTensor([1], [1]))]);
        System.IO.File.WriteAllBytes(File, System.IO.File.ReadAllBytes(File)[..length]);
        Assert.Throws<InvalidDataException>(() => SafetensorsFile.Open(File));
    }

    private void Write(List<(string Name, WeightTensor Tensor)> tensors) =>
        SafetensorsWriter.Write(
            File,
            [.. tensors.Select(one => (one.Name, one.Tensor.Shape, (Func<WeightTensor>)(() => one.Tensor)))]
        );

    private void WriteRaw(string header, byte[] data)
    {
        var json = Encoding.UTF8.GetBytes(header);
        System.IO.File.WriteAllBytes(File, [.. BitConverter.GetBytes((long)json.Length), .. json, .. data]);
    }
}
