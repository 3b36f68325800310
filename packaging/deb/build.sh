#!/bin/sh
# Builds the Debian package of this checkout on this system; packaging/deb.sh does it where it should be done.
#   sh packaging/deb/build.sh OUT
#   sh packaging/deb/build.sh --needs     names the packages that it wants
set -eu

# What freezes and packs, then the libraries that the package will depend on, to learn whose they are.
needs="python3 python3-venv libpython3.11 binutils dpkg-dev file libgl1 libegl1 libglib2.0-0 libdbus-1-3
libfontconfig1 libxkbcommon0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0
libxcb-render-util0 libxcb-shape0 libxcb-xfixes0 libxcb-xkb1 libxcb-sync1 libxkbcommon-x11-0 libx11-xcb1
libwayland-client0 libwayland-cursor0 libwayland-egl1 libcups2"
if [ "${1:-}" = --needs ]; then
    printf '%s\n' "$needs"
    exit 0
fi

project=$(cd "$(dirname "$0")/../.." && pwd)
mkdir -p "${1:-dist}"
out=$(cd "${1:-dist}" && pwd)
cd "$project/packaging/deb"
work=$project/build/deb
bundle=$work/frozen/pledge-app
tree=$work/tree
# The same input gives the same package, byte for byte.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(date +%s)}
export SOURCE_DATE_EPOCH PYTHONHASHSEED=0 LC_ALL=C.UTF-8 TZ=UTC PIP_DISABLE_PIP_VERSION_CHECK=1
umask 022

# The app as a wheel, with the locked packages, in a venv of its own.
prepare() {
    rm -rf "$work"
    mkdir -p "$work/source"
    cp -R "$project/pledge_app" "$project/resources" "$project/pyproject.toml" "$project/README.md" \
        "$project/LICENSE" "$work/source"
    find "$work/source" -name __pycache__ -prune -exec rm -r {} +
    python3 -m venv "$work/venv"
    PATH=$work/venv/bin:$PATH
    pip install -qq --require-hashes -r requirements.lock
    pip wheel -qq --no-deps --no-build-isolation -w "$work/wheel" "$work/source"
    pip install -qq --no-deps --no-index "$(echo "$work"/wheel/*.whl)"
    version=$(python -c 'import pledge_app; print(pledge_app.__version__)')
}

# The two programs in one folder, stripped, without what only tells how it was installed.
freeze() {
    pyinstaller --noconfirm --log-level ERROR --distpath "$work/frozen" --workpath "$work" pledge-app.spec
    rm -f "$bundle"/_internal/*.dist-info/direct_url.json
    find "$bundle" -type f -exec chmod 644 {} +
    chmod 755 "$bundle/pledge" "$bundle/pledge-app"
    find "$bundle" -type f -name '*.so*' -exec strip --strip-unneeded {} +
}

filled() { # FILE: with the version in its place
    sed "s/@VERSION@/$version/" "$1"
}

manual() { # NAME: the page, with every verb's line
    python -c 'from pledge_app.cli import VERBS
for name, (_, said) in VERBS.items(): print(f".TP\n.B {name}\n{said}")' >"$work/verbs"
    filled "$1.1" | sed -e "/@VERBS@/{r $work/verbs" -e 'd}' | gzip -9n
}

completion() { # SHELL
    _PLEDGE_COMPLETE=$1_source pledge
}

news() { # Debian's own list of versions; what changed is in the project's
    printf 'pledge-app (%s) unstable; urgency=medium\n\n' "$version"
    printf '  * As CHANGELOG.md.gz beside this file says.\n\n'
    printf ' -- %s  %s\n' "$(sed -n 's/^Maintainer: //p' control)" "$(date -R -d "@$SOURCE_DATE_EPOCH")"
}

assemble() {
    share=$tree/usr/share
    doc=$share/doc/pledge-app
    mkdir -p "$tree/DEBIAN" "$tree/usr/bin" "$tree/usr/lib" "$doc" "$share/man/man1"
    mkdir -p "$share/bash-completion/completions" "$share/zsh/vendor-completions" \
        "$share/fish/vendor_completions.d"
    cp -a "$bundle" "$tree/usr/lib/pledge-app"
    ln -s ../lib/pledge-app/pledge ../lib/pledge-app/pledge-app "$tree/usr/bin"
    install -Dm644 -t "$share/applications" pledge-app.desktop
    install -Dm644 -t "$share/metainfo" pledge-app.metainfo.xml
    install -Dm644 -t "$share/icons/hicolor/scalable/apps" pledge-app.svg
    python icons.py "$share/icons/hicolor"
    for name in pledge pledge-app; do manual $name >"$share/man/man1/$name.1.gz"; done
    completion bash >"$share/bash-completion/completions/pledge"
    completion zsh >"$share/zsh/vendor-completions/_pledge"
    completion fish >"$share/fish/vendor_completions.d/pledge.fish"
    python copyright.py "$bundle/_internal" "$doc/copyright"
    news | gzip -9n >"$doc/changelog.gz"
    gzip -9nc "$project/CHANGELOG.md" >"$doc/CHANGELOG.md.gz"
    install -Dm644 lintian-overrides "$share/lintian/overrides/pledge-app"
}

depends() { # Debian's packages of the libraries that the frozen files ask for, with the oldest that will do
    mkdir -p "$work/debian"
    printf 'Source: pledge-app\n\nPackage: pledge-app\nArchitecture: any\n' >"$work/debian/control"
    own=$tree/usr/lib/pledge-app/_internal
    cd "$work"
    find "$tree/usr/lib/pledge-app" -type f \( -name '*.so*' -o -perm -100 \) | sort | sed 's/^/-e/' |
        xargs dpkg-shlibdeps -O --ignore-missing-info -l"$own" -l"$own/PySide6/Qt/lib" 2>shlibdeps.log |
        sed 's/^shlibs:Depends=//'
}

pack() {
    architecture=$(dpkg --print-architecture)
    depends=$(depends)
    filled control | sed -e "s/@ARCHITECTURE@/$architecture/" -e "s/@DEPENDS@/$depends/" \
        -e "s/@SIZE@/$(du -sk --apparent-size "$tree/usr" | cut -f1)/" >"$tree/DEBIAN/control"
    (cd "$tree" && find usr -type f | LC_ALL=C sort | xargs -d '\n' md5sum >DEBIAN/md5sums)
    find "$tree" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
    dpkg-deb --root-owner-group -Zxz -b "$tree" "$out/pledge-app_${version}_$architecture.deb"
}

prepare
freeze
assemble
pack
