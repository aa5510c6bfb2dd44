#!/bin/sh
# Finds a Chromium for the browser tests, or installs one; writes its path to BIN/../browser.path.
# An empty path means the one that playwright downloads for itself.
set -eu
bin=$1
path_file=$bin/../browser.path

find_browser() {
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if found=$(command -v "$name") && "$found" --version >/dev/null 2>&1; then
      echo "$found"
      return 0
    fi
  done
  return 1
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else return 1; fi
}

if find_browser >"$path_file"; then exit 0; fi

# Debian packages Chromium; on Ubuntu that package is a snap, so playwright's own is taken there.
if grep -qs '^ID=debian' /etc/os-release; then
  if as_root apt-get update -qq && as_root apt-get install -y -qq chromium; then
    find_browser >"$path_file" && exit 0
  fi
fi

if "$bin/playwright" install --with-deps chromium || "$bin/playwright" install chromium; then
  : >"$path_file"
  exit 0
fi

echo "The browser tests need Chromium and it could not be installed. Install it, then run make test." >&2
exit 1
