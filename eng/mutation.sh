#!/usr/bin/env bash
# Mutation scores by folder: `eng/mutation.sh` for all, `eng/mutation.sh Progress Storage` for some. A report of each lies in
# TestResults/mutation.
#
# A folder is mutated alone and judged by the tests of the folder of the same name: the test process is kept from one mutant
# to the next, so nothing static of those tests may be made by the code that is mutated.
set -euo pipefail
cd "$(dirname "$0")/../RoxMind.Tests"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 OMP_WAIT_POLICY=PASSIVE RunAnalyzers=false
reports=$PWD/../TestResults/mutation
mkdir -p "$reports"
dotnet tool restore >/dev/null

if [ $# -eq 0 ]; then
  set -- Cleaning Norms Progress Similarity Storage
fi
for folder; do
  case $folder in
    Storage) project=RoxMind.Silo.csproj tests='FullyQualifiedName~RoxMind.Tests.Storage.&FullyQualifiedName!~CrashTests&FullyQualifiedName!~EmbeddedStorageTests&FullyQualifiedName!~Storage.Earlier&FullyQualifiedName!~FullDiskTests' ;;
    *) project=RoxMind.Grains.csproj tests="FullyQualifiedName~RoxMind.Tests.Analysis.$folder." ;;
  esac
  echo "== $folder"
  dotnet stryker -f ../eng/stryker.json -p "$project" -m "**/$folder/**/*.cs" --test-case-filter "$tests" \
    -O "$reports/$folder" --skip-version-check >"$reports/$folder.log"
  grep -o 'The final mutation score is.*' "$reports/$folder.log"
done
