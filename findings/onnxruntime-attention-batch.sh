#!/usr/bin/env bash
# Microsoft.ML.OnnxRuntime 1.31.1 (processor), the graph written with OnnxSharp 0.3.2, run on 2026-12-01.
#
# GroupQueryAttention, the operator that exported decoders keep their caches with, takes one more token for each text of a batch, and
# several more tokens for one text; several more tokens for several texts are refused when the graph runs, though every shape of its
# description fits. So guessed tokens (speculative decoding) or the rest of a prompt can't be computed for a batch of texts that have a
# cache: a graph needs an attention of its own for each text.
#
# Seen:
#   2 texts, 1 token each: runs
#   1 text, 3 tokens: runs
#   2 texts, 3 tokens each: batch_size must be 1 when sequence_length > 1 and past context is given.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >attention.csproj <<'P'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Google.Protobuf" Version="3.36.2" />
    <PackageReference Include="Microsoft.ML.OnnxRuntime" Version="1.31.1" />
    <PackageReference Include="OnnxSharp" Version="0.3.2" />
  </ItemGroup>
</Project>
P
cat >Program.cs <<'P'
using Google.Protobuf;
using Microsoft.ML.OnnxRuntime;
using Onnx;

const int Heads = 2;
const int Size = 8;
const int Past = 4;
const int Room = 16;

var floats = TensorProto.Types.DataType.Float;
var ints = TensorProto.Types.DataType.Int32;
var node = new NodeProto { OpType = "GroupQueryAttention", Domain = "com.microsoft", Name = "attention" };
node.Input.AddRange(["query", "key", "value", "past_key", "past_value", "last_places", "length"]);
node.Output.AddRange(["output", "present_key", "present_value"]);
foreach (var name in new[] { "num_heads", "kv_num_heads" })
{
    node.Attribute.Add(new AttributeProto { Name = name, Type = AttributeProto.Types.AttributeType.Int, I = Heads });
}

var graph = new GraphProto { Name = "graph", Node = { node } };
foreach (var name in new[] { "query", "key", "value" })
{
    graph.Input.Add(Info(name, floats, "batch", "tokens", Heads * Size));
}

graph.Input.Add(Info("past_key", floats, "batch", Heads, "past", Size));
graph.Input.Add(Info("past_value", floats, "batch", Heads, "past", Size));
graph.Input.Add(Info("last_places", ints, "batch"));
graph.Input.Add(Info("length", ints));
graph.Output.Add(Info("output", floats, "batch", "tokens", Heads * Size));
graph.Output.Add(Info("present_key", floats, "batch", Heads, "total", Size));
graph.Output.Add(Info("present_value", floats, "batch", Heads, "total", Size));
var model = new ModelProto { IrVersion = 10, Graph = graph };
model.OpsetImport.Add(new OperatorSetIdProto { Domain = "", Version = 21 });
model.OpsetImport.Add(new OperatorSetIdProto { Domain = "com.microsoft", Version = 1 });
using var options = new SessionOptions { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
using var session = new InferenceSession(model.ToByteArray(), options);
Console.WriteLine($"2 texts, 1 token each: {Run(2, 1)}");
Console.WriteLine($"1 text, 3 tokens: {Run(1, 3)}");
Console.WriteLine($"2 texts, 3 tokens each: {Run(2, 3)}");

string Run(int texts, int tokens)
{
    OrtValue Numbers(params long[] shape) =>
        OrtValue.CreateTensorValueFromMemory(new float[shape.Aggregate(1L, (all, one) => all * one)], shape);
    var inputs = new Dictionary<string, OrtValue>
    {
        ["query"] = Numbers(texts, tokens, Heads * Size),
        ["key"] = Numbers(texts, tokens, Heads * Size),
        ["value"] = Numbers(texts, tokens, Heads * Size),
        ["past_key"] = Numbers(texts, Heads, Room, Size),
        ["past_value"] = Numbers(texts, Heads, Room, Size),
        ["last_places"] = OrtValue.CreateTensorValueFromMemory(Enumerable.Repeat(Past + tokens - 1, texts).ToArray(), [texts]),
        ["length"] = OrtValue.CreateTensorValueFromMemory([Room], []),
    };
    try
    {
        using var run = new RunOptions();
        using var outputs = session.Run(run, inputs, ["output"]);
        return "runs";
    }
    catch (OnnxRuntimeException exception)
    {
        return exception.Message[(exception.Message.IndexOf("Status Message: ") + "Status Message: ".Length)..].Trim();
    }
}

static ValueInfoProto Info(string name, TensorProto.Types.DataType type, params object[] shape)
{
    var dimensions = new TensorShapeProto();
    foreach (var axis in shape)
    {
        dimensions.Dim.Add(
            axis is int size
                ? new TensorShapeProto.Types.Dimension { DimValue = size }
                : new TensorShapeProto.Types.Dimension { DimParam = (string)axis }
        );
    }

    return new ValueInfoProto
    {
        Name = name,
        Type = new TypeProto { TensorType = new TypeProto.Types.Tensor { ElemType = (int)type, Shape = dimensions } },
    };
}
P
seen=$(dotnet run -c Release --project attention.csproj)
echo "$seen"
[ "$seen" = "2 texts, 1 token each: runs
1 text, 3 tokens: runs
2 texts, 3 tokens each: batch_size must be 1 when sequence_length > 1 and past context is given." ]
