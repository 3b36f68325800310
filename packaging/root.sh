# A clean Debian root to build or try something in. Sourced, by root, from a script that sets `set -eu`.
# It is taken away when the script ends.

make_root() { # SUITE [BASE]: a root in $root. BASE is one that debootstrap made earlier (it is copied)
    root=$(mktemp -d)
    trap remove_root EXIT
    if [ -n "${2:-}" ]; then
        cp -a "$2/." "$root"
    else
        debootstrap --variant=minbase --include=ca-certificates "$1" "$root" \
            "${MIRROR:-http://deb.debian.org/debian}"
    fi
    mount -t proc proc "$root/proc"
    mount --bind /dev "$root/dev"
    mount --make-private "$root/dev"
    mount --bind /dev/pts "$root/dev/pts"
    mount -t tmpfs tmpfs "$root/dev/shm" 2>/dev/null || true
    # The machine's way to the network (name service, trust store, apt's settings) is not what is tried here.
    cp /etc/resolv.conf /etc/hosts "$root/etc/"
    cp /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"
    cp /etc/apt/apt.conf.d/99* "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
    chroot "$root" sh -euc 'apt-get update -q >/dev/null'
    chroot "$root" useradd --create-home ana
}

remove_root() {
    umount "$root/proc" "$root/dev/shm" "$root/dev/pts" "$root/dev" 2>/dev/null || true
    rm -rf --one-file-system "$root"
}

install_in_root() { # PACKAGE...
    chroot "$root" env DEBIAN_FRONTEND=noninteractive apt-get install -qqy --no-install-recommends "$@" \
        >/dev/null 2>&1
}

inside() { # HOME USER COMMAND
    chroot "$root" env -i HOME="$1" USER="$2" LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin \
        PIP_CERT=/etc/ssl/certs/ca-certificates.crt PLEDGE_SHARED=/shared DEBIAN_FRONTEND=noninteractive \
        setpriv --reuid "$2" --regid "$2" --init-groups sh -euc "$3"
}
