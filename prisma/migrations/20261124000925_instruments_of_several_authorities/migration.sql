-- Schools of several authorities may be under one instrument: each of these authorities reads it, its history and its versions. The draft that is worked on is theirs
-- to see too, the files beside it are not: minutes and letters are between the board and the authority that makes the instrument.
ALTER TABLE instrument ADD COLUMN readers char(3)[] NOT NULL DEFAULT '{}';
CREATE INDEX instrument_readers ON instrument USING gin (readers);
CREATE TRIGGER instrument_readers_fixed BEFORE UPDATE OF readers ON instrument FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE POLICY instrument_shared ON instrument FOR SELECT TO msf_app USING ((SELECT case_reader()) = ANY (readers));

-- Matters of other authorities that this one reads; asked only for rows that are not its own.
CREATE FUNCTION shared_instruments() RETURNS uuid[] LANGUAGE plpgsql STABLE
  AS $$ BEGIN RETURN ARRAY(SELECT i.id FROM instrument i WHERE i.readers @> ARRAY[case_reader()::char(3)]); END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['instrument_event', 'instrument_working_draft', 'instrument_draft', 'instrument_made'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO msf_app USING (instrument_id = ANY ((SELECT shared_instruments())::uuid[]))', t || '_shared', t);
  END LOOP;
END $$;
CREATE POLICY instrument_document_shared ON instrument_document FOR SELECT TO msf_app
  USING (made_id IN (SELECT m.id FROM instrument_made m WHERE m.instrument_id = ANY ((SELECT shared_instruments())::uuid[])));
