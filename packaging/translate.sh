#!/bin/sh
# Refreshes the translations from the code (.ts) and what the app loads (.qm).
# With --check: changes nothing, says whether both are current and complete.
set -eu
cd "$(dirname "$0")/.."
PATH="$PWD/.venv/bin:$PATH"

refresh() {
    # Texts of tables are marked by mark(): see pledge_app/ui/marking.py.
    # shellcheck disable=SC2046  # the names of our modules hold no spaces
    for language in en zh_CN; do
        only_plurals=
        [ "$language" = zh_CN ] || only_plurals=-pluralonly
        pyside6-lupdate -silent -no-obsolete -locations none -source-language en $only_plurals \
            -target-language "$language" -tr-function-alias QT_TRANSLATE_NOOP+=mark \
            $(find pledge_app/ui -name '*.py' | sort) -ts "$1/pledge_$language.ts"
        pyside6-lrelease -silent "$1/pledge_$language.ts" -qm "$1/pledge_$language.qm"
    done
}

if [ "${1:-}" != --check ]; then
    refresh resources/translations
    exit 0
fi
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
cp resources/translations/*.ts "$fresh"
refresh "$fresh"
status=0
for file in "$fresh"/*; do
    name=resources/translations/${file##*/}
    cmp -s "$file" "$name" || {
        printf '%s is not current: run sh packaging/translate.sh\n' "$name" >&2
        status=1
    }
done
for file in resources/translations/*.ts; do
    unfinished=$(grep -c 'type="unfinished"' "$file" || true)
    [ "$unfinished" -eq 0 ] || {
        printf '%s: %s texts are not translated\n' "$file" "$unfinished" >&2
        status=1
    }
done
exit $status
