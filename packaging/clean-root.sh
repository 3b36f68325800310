#!/bin/sh
# Tries both commands of the README in a clean Debian root that has nothing but apt: as root, then as an
# ordinary user with the system libraries there. Wants root and debootstrap; leaves nothing behind.
#   sh packaging/clean-root.sh bookworm [start|test|all] [BASE]
# BASE is a root that debootstrap made earlier (it is copied); otherwise one is made now.
set -eu
project=$(cd "$(dirname "$0")/.." && pwd)
suite=${1:-bookworm}
what=${2:-all}
. "$project/packaging/root.sh"

try() { # HOME USER: the README's two commands, from a clone
    inside "$1" "$2" 'cd && rm -rf pledge && git clone -q /source pledge'
    if [ "$what" != test ]; then
        printf '\n== start.sh as %s on %s\n' "$2" "$suite"
        inside "$1" "$2" 'cd ~/pledge && Xvfb :7 -screen 0 1280x900x24 >/dev/null 2>&1 & screen=$!; sleep 2
            cd ~/pledge; export DISPLAY=:7; sh packaging/start.sh & app=$!
            for second in $(seq 600); do sleep 1; xwininfo -root -tree | grep -q "\"Pledge" && break; done
            sleep 3; xwininfo -root -tree | grep "\"Pledge"; kill $app $screen'
    fi
    if [ "$what" != start ]; then
        printf '\n== test.sh as %s on %s\n' "$2" "$suite"
        inside "$1" "$2" 'cd ~/pledge && sh packaging/test.sh'
    fi
}

make_root "$suite" "${3:-}"
git clone -q "$project" "$root/source"
if [ -n "${PLEDGE_SHARED:-}" ]; then mkdir "$root/shared" && cp -R "$PLEDGE_SHARED/." "$root/shared/"; fi
# git brings the clone, Xvfb the screen that start.sh is given, xwininfo looks whether a window is there.
install_in_root git xvfb x11-utils
chroot "$root" git config --system --add safe.directory '*'
try /root root
try /home/ana ana
printf '\nBoth commands hold on %s.\n' "$suite"
