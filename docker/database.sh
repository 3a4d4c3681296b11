#!/bin/sh
# Run by the image on an empty volume: the product's role owns its database and is no superuser.
set -eu
psql --username=postgres --set=ON_ERROR_STOP=1 --set=password="$(cat /run/secrets/clinic.db.password)" <<'SQL'
create role clinic login password :'password';
create database clinic owner clinic;
SQL
