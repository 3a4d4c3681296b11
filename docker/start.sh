#!/bin/sh
# The one process of a node. Secrets are files in /run/secrets, named like the settings whose values they are.
set -eu
cd /opt/clinic-calendar
set -f # 172.31.9.* is no pattern for files
if [ -n "${CLUSTER_MEMBERS:-}" ]; then
    cluster="--clustername clinic-calendar --clustermode tcpip:$CLUSTER_MEMBERS --interfaces $CLUSTER_INTERFACES --startport 6900"
else
    cluster=--nocluster
fi
# shellcheck disable=SC2086 # its words are arguments
exec java -Dhazelcast.phone.home.enabled=false -jar payara-micro.jar --disablephonehome --rootdir "$(mktemp -d)/domain" \
    --prebootcommandfile preboot.asadmin --postbootcommandfile postboot.asadmin \
    --logproperties logging.properties --secretsdir /run/secrets \
    --port 8080 --maxhttpthreads "$HTTP_THREADS" $cluster \
    --contextroot / --deploy clinic-calendar.war
