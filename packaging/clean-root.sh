#!/bin/sh
# Tries both commands of the README in a clean Debian root that has nothing but apt: as root, then as an
# ordinary user with the system libraries there. Wants root and debootstrap; leaves nothing behind.
#   sh packaging/clean-root.sh bookworm [start|test|all] [BASE]
# BASE is a root that debootstrap made earlier (it is copied); otherwise one is made now.
set -eu
project=$(cd "$(dirname "$0")/.." && pwd)
suite=${1:-bookworm}
what=${2:-all}
base=${3:-}
mirror=${MIRROR:-http://deb.debian.org/debian}

root=$(mktemp -d)
cleanup() {
    umount "$root/proc" "$root/dev/shm" "$root/dev/pts" "$root/dev" 2>/dev/null || true
    rm -rf --one-file-system "$root"
}
trap cleanup EXIT

if [ -n "$base" ]; then
    cp -a "$base/." "$root"
else
    debootstrap --variant=minbase --include=ca-certificates "$suite" "$root" "$mirror"
fi
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
mount --make-private "$root/dev"
mount --bind /dev/pts "$root/dev/pts"
mount -t tmpfs tmpfs "$root/dev/shm" 2>/dev/null || true
# The machine's way to the network (name service, trust store, pip's settings) is not what is tried here.
cp /etc/resolv.conf /etc/hosts "$root/etc/"
cp /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"
for part in /etc/apt/apt.conf.d/99*; do [ ! -e "$part" ] || cp "$part" "$root/etc/apt/apt.conf.d/"; done

inside() {
    chroot "$root" env -i HOME="$1" USER="$2" LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin \
        PIP_CERT=/etc/ssl/certs/ca-certificates.crt PLEDGE_SHARED=/shared DEBIAN_FRONTEND=noninteractive \
        setpriv --reuid "$2" --regid "$2" --init-groups sh -euc "$3"
}

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

git clone -q "$project" "$root/source"
if [ -n "${PLEDGE_SHARED:-}" ]; then mkdir "$root/shared" && cp -R "$PLEDGE_SHARED/." "$root/shared/"; fi
chroot "$root" sh -euc 'apt-get update -q >/dev/null; git config --system --add safe.directory "*" 2>/dev/null || true'
# git brings the clone, Xvfb the screen that start.sh is given, xwininfo looks whether a window is there.
chroot "$root" env DEBIAN_FRONTEND=noninteractive apt-get install -qqy --no-install-recommends \
    git xvfb x11-utils >/dev/null 2>&1
chroot "$root" git config --system --add safe.directory '*'
chroot "$root" useradd --create-home ana
try /root root
try /home/ana ana
printf '\nBoth commands hold on %s.\n' "$suite"
