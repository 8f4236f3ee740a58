# Sourced by the install.sh of each tool. Installs Debian or Ubuntu packages, which needs root and a reachable package mirror.

# Debian installs some programs in /usr/sbin, which is only on root's PATH.
export PATH=$PATH:/usr/sbin

fail() {
  echo "install.sh: $*" >&2
  exit 1
}

# missing_commands NAME...: the ones that are not installed, a line each.
missing_commands() {
  local command
  for command in "$@"; do
    command -v "$command" >/dev/null || echo "$command"
  done
}

# install_packages NAME...: prints nothing on stdout. INSTEAD says what else helps on a system without apt-get.
install_packages() {
  command -v apt-get >/dev/null ||
    fail "apt-get was not found. Install $* with this system's own package manager${INSTEAD:+, ${INSTEAD}}."
  [ "$(id -u)" = 0 ] || fail "installing $* needs root. Run it again as root (sudo $0)."
  # RUNLEVEL=1 keeps packages from starting services.
  export DEBIAN_FRONTEND=noninteractive RUNLEVEL=1
  apt-get update -qq >&2 || fail "apt-get update failed. Check the network and /etc/apt/sources.list, then run it again."
  apt-get install -y -qq --no-install-recommends "$@" >/dev/null || fail "apt-get could not install $*. See its output above."
}

# require_commands NAME...: fails unless all are installed now.
require_commands() {
  local missing
  missing=$(missing_commands "$@" | tr '\n' ' ')
  [ -z "$missing" ] || fail "the packages are installed, but these commands are missing: $missing"
}
