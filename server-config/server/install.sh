#!/bin/sh
# Makes the domain, closes its network, configures it and deploys the WAR.
# Usage: install.sh /etc/clinic-calendar/clinic.env clinic-calendar.war
set -eu
. "$(dirname "$0")/common.sh"
war=${2:?the second argument is the WAR}

[ ! -e "$DOMAIN_DIRECTORY/$DOMAIN" ] ||
    stop "$DOMAIN_DIRECTORY/$DOMAIN exists already: change it with configure.sh, upgrade it with deploy.sh."

mkdir -p "$DOMAIN_DIRECTORY"
asadmin create-domain --domaindir "$DOMAIN_DIRECTORY" --savelogin=false --checkports=false \
    --adminport "$ADMIN_PORT" --instanceport "$HTTP_PORT" "$DOMAIN"

# what listens where is settled before anything listens
cp "$here/close-network.asadmin" "$scratch/preboot"
listener=configs.config.server-config.network-config.network-listeners.network-listener.http-listener-1
echo "set $listener.address=$HTTP_ADDRESS" >>"$scratch/preboot"
asadmin start-domain --domaindir "$DOMAIN_DIRECTORY" --prebootcommandfile "$scratch/preboot" "$DOMAIN"

"$here/configure.sh" "$settings"
"$here/deploy.sh" "$settings" "$war"
