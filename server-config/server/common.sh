# Read by install.sh, configure.sh and deploy.sh: the settings, and asadmin with the administrator's password.
here=$(cd "$(dirname "$0")" && pwd)
settings=${1:?the first argument is the settings file, see clinic.env.example}
case $settings in
*/*) ;;
*) settings=./$settings ;;
esac
. "$settings"

stop() {
    echo "$1" >&2
    exit 1
}

secret() {
    [ -r "$SECRETS/$1" ] || stop "The secret $SECRETS/$1 cannot be read."
    cat "$SECRETS/$1"
}

umask 077
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
printf 'AS_ADMIN_PASSWORD=%s\n' "$(secret admin.password)" >"$scratch/admin"

asadmin() {
    "$PAYARA_HOME/bin/asadmin" --interactive=false --user admin --passwordfile "$scratch/admin" \
        --host 127.0.0.1 --port "$ADMIN_PORT" "$@"
}

# Runs a file of commands. asadmin itself calls such a run successful when some of its commands failed.
asadmin_file() {
    asadmin multimode --file "$1" >"$scratch/said" 2>&1 </dev/null || failed=yes
    if [ "${failed:-no}" = yes ] || grep -Eq '^Command .* failed\.$' "$scratch/said"; then
        cat "$scratch/said" >&2
        stop "Not every command of $1 succeeded."
    fi
}
