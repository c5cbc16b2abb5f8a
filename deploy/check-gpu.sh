#!/bin/sh
# Checks the language model on this machine's graphics card: that the shipped model's logits are the processor's to 1e-3, and how many tokens a
# second a model of 7,000,000,000 numbers (bf16, 32 texts at a time) writes. It needs the .NET SDK, the CUDA and cuDNN that
# Microsoft.ML.OnnxRuntime.Gpu asks for, 40 GB of memory and 30 GB of disk. On a machine without a card `check-gpu.sh cpu small` takes the same way
# with a small model on the processor.
set -eu
device=${1:-cuda}
size=${2:-7b}
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

if [ "$size" = 7b ]; then
    shape="--hidden 4096 --intermediate 14336 --layers 32 --heads 32 --kv-heads 8 --numbers bf16"
else
    shape="--numbers fp16"
fi

# The next ordinary build puts the one for the processor back.
run() {
    project=$1
    shift
    dotnet run -c Release --project "RoxMind.$project" -p:RoxMindAccelerator="$device" -p:RunAnalyzers=false -- "$@"
}

# shellcheck disable=SC2086 # several options
run Training coach random $shape --out "$folder/random-$size"
BENCH_DEVICE="$device" BENCH_COACH_MODEL="$folder/random-$size" run Benchmarks coach-device
