# Judges the paths, writes every report that later steps use, and leaves the exit code to the last step, so that the reports get out first.
set -euo pipefail

command=(npx --no-install guardrails)
if [ -n "$GUARDRAILS_VERSION" ]; then
  if ! [[ "$GUARDRAILS_VERSION" =~ ^[0-9A-Za-z.-]+$ ]]; then
    echo "::error::The input version is not a version of cdktf-guardrails, such as 1.2.3."
    exit 2
  fi
  command=(npx --yes --package "cdktf-guardrails@$GUARDRAILS_VERSION" guardrails)
fi

options=()
if [ -n "$GUARDRAILS_CONFIG" ]; then options+=(--config "$GUARDRAILS_CONFIG"); fi
if [ -n "$GUARDRAILS_PRESET" ]; then options+=(--preset "$GUARDRAILS_PRESET"); fi
if [ -n "$GUARDRAILS_FAIL_ON" ]; then options+=(--fail-on "$GUARDRAILS_FAIL_ON"); fi

paths=()
while IFS= read -r path; do
  if [ -n "$path" ]; then paths+=("$path"); fi
done <<<"$GUARDRAILS_PATHS"

reports=$(mktemp -d "$RUNNER_TEMP/guardrails-XXXXXX")
code=0
"${command[@]}" check ${options[@]+"${options[@]}"} --format github \
  --format json --output "$reports/report.json" \
  --format sarif --output "$reports/report.sarif" \
  --format markdown --output "$reports/report.md" \
  --format html --output "$reports/report.html" \
  -- ${paths[@]+"${paths[@]}"} || code=$?

echo "exit-code=$code" >>"$GITHUB_OUTPUT"
if [ -f "$reports/report.html" ]; then
  echo "reports=$reports" >>"$GITHUB_OUTPUT"
  cat "$reports/report.md" >>"$GITHUB_STEP_SUMMARY"
fi
