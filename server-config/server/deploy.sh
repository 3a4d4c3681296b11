#!/bin/sh
# Deploys the WAR at the root, in place of an earlier one, and waits until the product says that it is ready.
# Usage: deploy.sh /etc/clinic-calendar/clinic.env clinic-calendar.war
set -eu
. "$(dirname "$0")/common.sh"
war=${2:?the second argument is the WAR}

asadmin deploy --force=true --name clinic-calendar --contextroot / "$war"

host=$HTTP_ADDRESS
[ "$host" != 0.0.0.0 ] || host=127.0.0.1
for _ in $(seq 180); do
    if curl --silent --fail --output /dev/null "http://$host:$HTTP_PORT/health/ready"; then
        echo "Clinic Calendar is ready on http://$host:$HTTP_PORT"
        exit 0
    fi
    sleep 1
done
stop "Deployed, but not ready after three minutes: see http://$host:$HTTP_PORT/health and $DOMAIN_DIRECTORY/$DOMAIN/logs/server.log."
