#!/bin/sh
# Keeps one open issue about outside links: makes it, updates it, or closes it when all is well.
set -eu
report=$1
title="External links that do not answer"
number=$(gh issue list --state open --search "in:title \"$title\"" --json number --jq '.[0].number // empty')
if [ ! -s "$report" ]; then
  if [ -n "$number" ]; then gh issue close "$number" --comment "Every link answered this week."; fi
elif [ -n "$number" ]; then
  gh issue edit "$number" --body-file "$report"
else
  gh issue create --title "$title" --body-file "$report"
fi
