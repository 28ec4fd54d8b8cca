#!/bin/bash
# Runs once, when the database is new: the owner migrates, the application owns nothing and cannot edit history.
set -euo pipefail
psql --username "$POSTGRES_USER" --set ON_ERROR_STOP=1 --set owner="$BALIE_OWNER_PASSWORD" --set app="$BALIE_APP_PASSWORD" <<'SQL'
create role balie_owner login password :'owner';
create role balie_app login password :'app';
create database balie owner balie_owner;
revoke all on database balie from public;
grant connect, temporary on database balie to balie_app;
SQL
