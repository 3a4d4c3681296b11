#!/bin/sh
# Brings the settings and secrets into the running domain and restarts it; run again after each change of either.
# Usage: configure.sh /etc/clinic-calendar/clinic.env
set -eu
. "$(dirname "$0")/common.sh"

property() {
    if [ -n "$2" ]; then
        echo "set-config-property --source=domain --propertyname=$1 --propertyvalue=\"$2\""
    fi
}

listener=configs.config.server-config.network-config.network-listeners.network-listener.http-listener-1
threads=configs.config.server-config.thread-pools.thread-pool.http-thread-pool
{
    cat "$here/domain.asadmin"
    echo "set $listener.address=$HTTP_ADDRESS"
    echo "set $listener.port=$HTTP_PORT"
    echo "set $threads.max-thread-pool-size=$HTTP_THREADS"
    property clinic.db.url "$CLINIC_DB_URL"
    property clinic.db.user "$CLINIC_DB_USER"
    property clinic.base.url "$CLINIC_BASE_URL"
    property clinic.proxies "${CLINIC_PROXIES:-}"
    property clinic.mail.host "${CLINIC_MAIL_HOST:-}"
    property clinic.mail.port "${CLINIC_MAIL_PORT:-}"
    property clinic.mail.from "${CLINIC_MAIL_FROM:-}"
    property clinic.mail.user "${CLINIC_MAIL_USER:-}"
    property clinic.mail.starttls "${CLINIC_MAIL_STARTTLS:-}"
} >"$scratch/settings"
asadmin_file "$scratch/settings"

# a password alias of the name of a setting is the value of that setting
alias_from_file() {
    printf 'AS_ADMIN_ALIASPASSWORD=%s\n' "$(secret "$1")" | cat "$scratch/admin" - >"$scratch/with-alias"
    verb=create
    if asadmin --terse list-password-aliases | grep -Fqx "$1"; then
        verb=update
    fi
    "$PAYARA_HOME/bin/asadmin" --interactive=false --user admin --passwordfile "$scratch/with-alias" \
        --host 127.0.0.1 --port "$ADMIN_PORT" "$verb-password-alias" "$1"
}
alias_from_file clinic.db.password
if [ -n "${CLINIC_MAIL_USER:-}" ]; then
    alias_from_file clinic.mail.password
fi

heap=$(asadmin --terse list-jvm-options | grep '^-Xmx' || true)
if [ "$heap" != "-Xmx$HEAP" ]; then
    for option in $heap; do
        asadmin delete-jvm-options -- "$option"
    done
    asadmin create-jvm-options -- "-Xmx$HEAP"
fi

if ! asadmin --terse list-jvm-options | grep -q '^-Dhazelcast.phone.home.enabled='; then
    asadmin create-jvm-options -- "-Dhazelcast.phone.home.enabled=false"
fi

# not restart-domain: that starts with the arguments of the first start, whose password file is gone
asadmin stop-domain --domaindir "$DOMAIN_DIRECTORY" "$DOMAIN"
asadmin start-domain --domaindir "$DOMAIN_DIRECTORY" "$DOMAIN"
