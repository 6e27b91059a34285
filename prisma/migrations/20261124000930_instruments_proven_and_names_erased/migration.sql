-- The verifier reads the sealed files too: their hashes are compared with what the histories say.
CREATE POLICY instrument_document_verifier ON instrument_document FOR SELECT TO msf_verifier USING ((SELECT app_system()) = 'verifier');
GRANT SELECT ON instrument_document TO msf_verifier;

-- The ledger of erased names outside the database: the worker copies which were erased into it, and erases again what a restored backup brought back.
-- It never reads a name.
CREATE INDEX temporary_member_name_erased_at ON temporary_member_name (erased_at) WHERE erased_at IS NOT NULL;
CREATE POLICY temporary_member_name_system_read ON temporary_member_name FOR SELECT TO msf_worker USING ((SELECT app_system()) = 'instruments');
CREATE POLICY temporary_member_name_system_erase ON temporary_member_name FOR UPDATE TO msf_worker USING ((SELECT app_system()) = 'instruments');
GRANT SELECT (body_id, member, authority, erased_at), UPDATE (name, erased_by, erased_at, erased_because) ON temporary_member_name TO msf_worker;
