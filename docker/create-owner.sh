#!/bin/sh
# Runs once in an empty PostgreSQL container: the owner of the database, who may create roles and is no superuser.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres -v password="$OWNER_PASSWORD" <<'SQL'
CREATE ROLE federations_owner LOGIN CREATEROLE NOSUPERUSER PASSWORD :'password';
CREATE DATABASE federations OWNER federations_owner;
SQL
