# Judges the paths, or takes what the guard judged at synth, writes every report that later steps use, and leaves the exit code to the last step, so that the reports get out first.
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
if [ "$GUARDRAILS_RECURSIVE" = true ]; then options+=(--recursive); fi

action=check
given=$GUARDRAILS_PATHS
if [ -n "$GUARDRAILS_REPORTS" ]; then
  if [ ${#options[@]} -gt 0 ]; then
    echo "::error::The inputs config, preset, fail-on and recursive have no say in reports, which have been judged already."
    exit 2
  fi
  action=merge
  given=$GUARDRAILS_REPORTS
fi

paths=()
while IFS= read -r path; do
  if [ -n "$path" ]; then paths+=("$path"); fi
done <<<"$given"

reports=$(mktemp -d "$RUNNER_TEMP/guardrails-XXXXXX")
code=0
"${command[@]}" "$action" ${options[@]+"${options[@]}"} --format github \
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
