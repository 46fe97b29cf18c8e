#!/usr/bin/env bash
# Breaks the domain's rules in one way at a time and counts how many of the breaks its own tests find. No part of the gate.
# bash eng/mutation.sh                  the whole domain, about eight minutes
# bash eng/mutation.sh Organisation     one folder of it
# CONCURRENCY=4 for more at once than two. Why and what: docs/decisions/0028-mutationer.md
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet tool restore >/dev/null
report=$PWD/artifacts/mutation/${1:-all}
rm -rf "$report"
only=()
if [ $# -gt 0 ]; then
  only=(--mutate "**/$1/**/*.cs")
  for not in 'Data/**/*' '*Rules' ReviewHint ReviewWords; do
    only+=(--mutate "!**/$not.cs")
  done
fi
cd eng/mutation
code=0
dotnet stryker --concurrency "${CONCURRENCY:-2}" --skip-version-check --output "$report" "${only[@]}" || code=$?
cd ../..
node eng/mutation/score.mjs "$report/reports/mutation-report.json" "$report/survived.txt"
exit "$code"
