#!/bin/sh
# Builds the Debian package of what is committed, in a clean root of the oldest Debian that it is for: what
# is built against its libraries runs on the newer ones too. Wants root and debootstrap.
#   sh packaging/deb.sh [OUT] [BASE]
# OUT is where the package goes (dist). BASE is a root that debootstrap made earlier (it is copied).
set -eu
project=$(cd "$(dirname "$0")/.." && pwd)
out=${1:-dist}
. "$project/packaging/root.sh"

make_root bookworm "${2:-}"
# shellcheck disable=SC2046  # a list of package names
install_in_root $(sh "$project/packaging/deb/build.sh" --needs)
mkdir "$root/home/ana/pledge"
git -C "$project" archive HEAD | tar -x -C "$root/home/ana/pledge"
chroot "$root" chown -R ana:ana /home/ana/pledge
inside /home/ana ana "cd ~/pledge
    SOURCE_DATE_EPOCH=$(git -C "$project" log -1 --format=%ct HEAD) nice -n 10 sh packaging/deb/build.sh dist"
mkdir -p "$out"
cp "$root"/home/ana/pledge/dist/*.deb "$out"
ls -l "$out"/*.deb
