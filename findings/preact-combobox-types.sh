#!/usr/bin/env bash
# preact 11.2.0 with typescript 7.0.2, run on 2026-11-29.
#
# A search box with suggestions of its own, <input type="search" role="combobox">, does not compile: preact's types take role="combobox" for
# an input with a <datalist> and require `list`, although ARIA's combobox pattern points at its list by aria-controls and has no datalist.
# With type="text" (where enterkeyhint="search" gives phones their search key) the same element compiles, list or not.
#
# Seen:
#   type=search: TS2322, Property 'list' is missing
#   type=text: compiles
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent --save-exact preact@11.2.0 typescript@7.0.2
echo 'export const box = <input type="search" role="combobox" aria-expanded={false} aria-controls="found" />;' >search.tsx
echo 'export const box = <input type="text" enterkeyhint="search" role="combobox" aria-expanded={false} aria-controls="found" />;' >text.tsx
check() { npx tsc --noEmit --strict --jsx react-jsx --jsxImportSource preact --module esnext --moduleResolution bundler --skipLibCheck "$1"; }
if out=$(check search.tsx); then
  echo "type=search: compiles"
  exit 1
fi
echo "$out" | grep -q "error TS2322" && echo "$out" | grep -q "Property 'list' is missing"
echo "type=search: TS2322, Property 'list' is missing"
check text.tsx
echo "type=text: compiles"
