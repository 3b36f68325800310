# Sets up a fresh Debian or Ubuntu machine: system libraries, .venv, the locked packages, the app itself.
# Sourced by start.sh and test.sh from the project's root; does nothing where everything is there already.

# What PySide6's wheels expect of the system (packaging/README.md says how the list was found).
libraries="libgl1 libegl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0 libxcb-cursor0 libxcb-icccm4
libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xfixes0 libxcb-xkb1
libxcb-sync1 libxkbcommon-x11-0 libx11-xcb1 fonts-noto-cjk"

is_installed() {
    # Newer releases carry some libraries under a name that ends in t64.
    dpkg-query -W -f '${Status}\n' "$1" "$1t64" 2>/dev/null | grep -q 'ok installed'
}

missing_packages() {
    for package in $libraries; do
        is_installed "$package" || printf ' %s' "$package"
    done
    command -v python3 >/dev/null || printf ' python3'
    python3 -c 'import ensurepip, venv' 2>/dev/null || printf ' python3-venv'
}

install_libraries() {
    command -v dpkg-query >/dev/null || return 0
    missing=$(missing_packages)
    [ -n "$missing" ] || return 0
    as_root=
    if [ "$(id -u)" -ne 0 ]; then
        if command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
            as_root=sudo
        else
            printf 'Some system libraries are missing. Please run this once, as root, and then start again:\n\n' >&2
            printf '    apt-get update && apt-get install -y --no-install-recommends%s\n\n' "$missing" >&2
            exit 1
        fi
    fi
    printf 'Installing system libraries:%s\n' "$missing"
    $as_root apt-get update -q
    # shellcheck disable=SC2086  # a list of package names
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends $missing
}

install_packages() {
    python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
        printf 'Pledge needs Python 3.11 or newer; this is %s.\n' "$(python3 --version)" >&2
        exit 1
    }
    stamp=$(cat requirements.lock pyproject.toml | sha256sum | cut -c1-64)
    [ "$(cat .venv/stamp 2>/dev/null)" != "$stamp" ] || return 0
    printf 'Installing the locked packages into .venv; this takes a minute or two the first time.\n'
    [ -x .venv/bin/python ] || python3 -m venv .venv
    .venv/bin/pip install -qq --disable-pip-version-check --require-hashes -r requirements.lock
    .venv/bin/pip install -qq --disable-pip-version-check --no-deps -e .
    printf '%s' "$stamp" >.venv/stamp
}

install_libraries
install_packages
