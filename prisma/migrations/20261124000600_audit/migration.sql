-- The database's own copy of the audit log's digests, so that documents and emails can print the newest one.
-- The log that counts lies outside the database (libs/casework/audit/log-folder.ts); this table is compared with it.
CREATE TABLE audit_digest (
  number integer PRIMARY KEY CHECK (number >= 1),
  at timestamptz NOT NULL,
  cases integer NOT NULL CHECK (cases >= 0),
  changed integer NOT NULL CHECK (changed >= 0),
  heads_root bytea NOT NULL CHECK (octet_length(heads_root) = 32),
  log_root bytea NOT NULL CHECK (octet_length(log_root) = 32),
  signature bytea NOT NULL CHECK (octet_length(signature) = 64),
  key_id text NOT NULL CHECK (key_id ~ '^[0-9a-f]{16}$')
);
ALTER TABLE audit_digest ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_digest FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_digest_app ON audit_digest FOR SELECT TO msf_app USING ((SELECT app_authority()) IS NOT NULL);
CREATE POLICY audit_digest_worker ON audit_digest TO msf_worker
  USING (app_system() IN ('audit', 'reminders')) WITH CHECK (app_system() = 'audit');
CREATE POLICY audit_digest_verifier ON audit_digest FOR SELECT TO msf_verifier USING (app_system() = 'verifier');
GRANT SELECT ON audit_digest TO msf_app, msf_verifier;
GRANT SELECT, INSERT ON audit_digest TO msf_worker;
CREATE TRIGGER audit_digest_append_only BEFORE UPDATE OR DELETE ON audit_digest FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_digest_no_truncate BEFORE TRUNCATE ON audit_digest FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
