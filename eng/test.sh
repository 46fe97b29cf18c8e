#!/usr/bin/env bash
# The one gate: format, build with warnings as errors, the scripts' types and their own tests, and every other test,
# browser tests included.
# The same at the desk and on the server. Nothing is skipped: what is missing is installed or said.
set -uo pipefail
cd "$(dirname "$0")/.."

fail() { echo "$*" >&2; echo "0 passed, 1 failed"; exit 1; }

command -v dotnet >/dev/null || fail "Portalen byggs med .NET SDK 10: installera den från https://dotnet.microsoft.com/download/dotnet/10.0 och kör igen."
dotnet --version >/dev/null 2>&1 || fail "Portalen byggs med .NET SDK 10: installera den från https://dotnet.microsoft.com/download/dotnet/10.0 och kör igen."
command -v node >/dev/null || fail "Portalens gränssnitt byggs med Node.js 20 eller senare: installera det från https://nodejs.org och kör igen."

find_browser() {
  for name in chromium chromium-browser google-chrome google-chrome-stable microsoft-edge; do
    command -v "$name" && return 0
  done
  return 1
}

if ! PORTAL_BROWSER=${PORTAL_BROWSER:-$(find_browser)}; then
  if command -v apt-get >/dev/null; then
    echo "Installerar Chromium för webbläsartesterna …"
    as_root=""
    [ "$(id -u)" -eq 0 ] || as_root="sudo"
    { $as_root apt-get update && $as_root apt-get install -y --no-install-recommends chromium; } >/dev/null \
      || fail "Chromium kunde inte installeras: installera Chromium, Chrome eller Edge och kör igen."
    PORTAL_BROWSER=$(find_browser) || fail "Ingen webbläsare hittades efter installationen."
  else
    fail "Webbläsartesterna behöver Chromium, Chrome eller Edge: installera en av dem och kör igen."
  fi
fi
export PORTAL_BROWSER

step() { echo; echo "== $*"; }

step "Format"
dotnet tool restore >/dev/null || fail "Verktygen kunde inte hämtas."
dotnet csharpier check . || fail "Koden är inte formaterad: kör dotnet csharpier format ."

step "Build"
dotnet build Essunga.Portal.sln -c Release --nologo -v quiet || fail "Bygget misslyckades."

step "Types"
(cd wwwroot-assets && npm run --silent check) || fail "Skripten i wwwroot-assets är fel: se ovan."

step "Scripts"
scripts=artifacts/scripts.log
mkdir -p artifacts
(cd wwwroot-assets && npm run --silent test) 2>&1 | tee "$scripts"
scripts_code=${PIPESTATUS[0]}

step "Publish"
rm -rf artifacts/portal
dotnet publish Essunga.Portal/Essunga.Portal.csproj -c Release --nologo -v quiet -o artifacts/portal || fail "Publiceringen misslyckades."
PORTAL_PUBLISHED=$PWD/artifacts/portal
export PORTAL_PUBLISHED

step "Test"
log=artifacts/test.log
dotnet test --project Essunga.Portal.Tests -c Release --no-build 2>&1 | tee "$log"
code=${PIPESTATUS[0]}
count() { sed -nE "s/^ *$1: ([0-9]+).*/\1/p; s/^ℹ $2 ([0-9]+)$/\1/p" "$log" "$scripts" | awk '{ sum += $1 } END { print sum + 0 }'; }
passed=$(count succeeded pass)
failed=$(count failed fail)
skipped=$(count skipped skipped)
if [ "$passed" -eq 0 ]; then
  echo "Inga tester kördes." >&2
  failed=$((failed + 1))
fi
[ "$skipped" -gt 0 ] && { echo "$skipped tester hoppades över, och inget får hoppas över." >&2; failed=$((failed + skipped)); }
[ "$((code + scripts_code))" -ne 0 ] && [ "$failed" -eq 0 ] && failed=1
# What failed is said once more where the output ends: the portal's own lines between are thousands.
if [ "$failed" -gt 0 ]; then
  step "Failed"
  grep -h -A 12 -E "^failed |^ *not ok |^✖ " "$log" "$scripts" | cut -c 1-240
fi
echo
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
