-- A matter is read with the names of who did what, also of boards that work by a link; the worker reads it as people do.
CREATE POLICY instrument_link_system_read ON instrument_link FOR SELECT TO msf_worker USING ((SELECT app_system()) = 'instruments');
GRANT SELECT (id, label) ON instrument_link TO msf_worker;
