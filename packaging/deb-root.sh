#!/bin/sh
# Tries the Debian package in a clean root that has nothing but apt: installs it, uses both programs as an
# ordinary user without a network, removes it. Wants root and debootstrap; leaves screenshots to look at.
#   sh packaging/deb-root.sh SUITE PACKAGE [BASE] [SHOTS]
# BASE is a root that debootstrap made earlier (it is copied). SHOTS is a folder (build/deb-root/SUITE).
set -eu
project=$(cd "$(dirname "$0")/.." && pwd)
suite=$1
package=$2
shots=${4:-$project/build/deb-root/$suite}
. "$project/packaging/root.sh"

as_ana() { # COMMAND: nothing that it does reaches a network
    unshare --net sh -euc '. "$1"; root=$2; inside /home/ana ana "$3"' - "$project/packaging/root.sh" "$root" "$1"
}

give_up() { # SENTENCE [TEXT]
    printf '%s\n' "$@"
    exit 1
}

says() { # PATTERN COMMAND
    answer=$(as_ana "$2") || give_up "$2" "$answer"
    printf '%s\n' "$answer" | grep -Eq "$1" || give_up "$2 did not say $1 but:" "$answer"
    printf '  %s\n    %s\n' "$2" "$(printf '%s' "$answer" | cut -c 1-150)"
}

terminal() {
    printf '\n== the terminal, under a passphrase\n'
    as_ana 'umask 077; echo "correct horse battery" >~/pass'
    with='--json --passphrase-file ~/pass'
    says '^pledge, version ' 'pledge --version'
    says '"key": "passphrase"' "pledge init --name Ana $with"
    says '"draft": false' "pledge new --title Limits --when 'I open a demo' --i-will 'name a limit' $with"
    says '"kept"' "pledge log Limits kept --note 'said it on slide 2' $with"
    says '"Limits"' "pledge today $with"
    says 'slide 2' "pledge journal $with"
    says 'slide 2' "pledge search slide $with"
    says '"error": "refused-file"' "pledge import /usr/share/doc/pledge-app/copyright $with || true"
    says '"summaries"' "pledge publish --to ~/shared --history all --recovery-out ~/words --yes $with"
    says '"verdict"' 'pledge verify ~/shared/* --json'
    says '"new_code": true' "pledge backup ~/pledge.backup --recovery-code-file ~/code $with"
    says '"name": "Ana"' "pledge restore ~/pledge.backup --recovery-code-file ~/code --profile ~/again $with"
    says '"well": true' "pledge doctor $with"
    says '"well": true' "pledge doctor --profile ~/again $with"
}

keyring() {
    printf '\n== the terminal, with a keyring\n'
    install_in_root dbus gnome-keyring
    as_ana 'cat >~/session && chmod +x ~/session' <<'SESSION'
#!/bin/sh
exec dbus-run-session -- sh -euc '
    echo pass | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
    exec "$@"' - "$@"
SESSION
    says '"key": "keyring"' '~/session pledge init --name Ben --profile ~/ben --json'
    says '"well": true' '~/session pledge doctor --profile ~/ben --json'
    says 'SecretService' 'cat ~/ben/access.json'
    says '"error": "keyring' 'pledge today --profile ~/ben --json || true'
}

window() {
    printf '\n== the window\n'
    install_in_root xvfb x11-utils scrot locales fonts-noto-cjk
    chroot "$root" localedef -i zh_CN -f UTF-8 zh_CN.UTF-8
    shoot first-run C.UTF-8 '~/nobody' true
    # A second start finds the first one's window, and so does what is recorded in a terminal meanwhile.
    shoot today C.UTF-8 '~/.local/share/pledge-app' 'timeout 20 pledge-app && pledge log Limits slipped'
    shoot chinese zh_CN.UTF-8 '~/.local/share/pledge-app' true
    mkdir -p "$shots"
    cp "$root"/home/ana/*.png "$shots"
}

shoot() { # NAME LANGUAGE PROFILE COMMAND: a picture of the window, after the command was given beside it
    printf '  %s, in %s\n' "$1" "$2"
    as_ana "export LANG=$2 DISPLAY=:7 PLEDGE_PASSPHRASE_FILE=~/pass
        Xvfb :7 -noreset -screen 0 1280x900x24 >/dev/null 2>&1 & screen=\$!; sleep 2
        pledge-app --profile $3 & app=\$!
        shown() { xwininfo -root -tree | grep '(\"pledge-app\" \"Pledge\")'; }
        for tenth in \$(seq 300); do sleep 0.1; shown >/dev/null && break; done
        $4; sleep 4; shown; scrot -o ~/$1.png; kill \$app \$screen; wait"
}

printf '== %s: apt install\n' "$suite"
make_root "$suite" "${3:-}"
cp "$package" "$root/tmp/pledge-app.deb"
inside /root root 'apt-get install -qqy /tmp/pledge-app.deb' >"$root/apt" 2>&1 || give_up "$(cat "$root/apt")"
chroot "$root" dpkg -V pledge-app
terminal
keyring
window
printf '\n== apt remove\n'
inside /root root 'apt-get remove -qqy pledge-app' >/dev/null 2>&1
rm "$root/tmp/pledge-app.deb"
left=$(chroot "$root" find / -xdev -iname '*pledge*' -not -path '/home/*' -not -path '/proc/*')
[ -z "$left" ] || give_up 'left behind:' "$left"
ls -a "$root/home/ana/.local/share/pledge-app"
printf '\nThe package holds on %s. Look at %s/*.png\n' "$suite" "$shots"
