-- The ledger of erasures outside the database: the worker (job "replay") copies what was erased into it, and erases again what a restored backup
-- brought back. The trigger on case_event_personal allows nothing but an erasure, after the event that says so.
CREATE INDEX case_event_personal_erased ON case_event_personal (erased_at) WHERE erased_at IS NOT NULL;
GRANT UPDATE (value, salt, erased_at) ON case_event_personal TO msf_worker;
