-- The demonstration clock: days by which "today" is ahead of the machine's clock. Only the owner can put the row in, and does so
-- only in the embedded default (npm start without DATABASE_URL); elsewhere the table stays empty and the clock cannot be moved.
CREATE TABLE demo_clock (
  id boolean PRIMARY KEY DEFAULT true CHECK (id),
  offset_days integer NOT NULL DEFAULT 0 CHECK (offset_days BETWEEN 0 AND 36500)
);
ALTER TABLE demo_clock ENABLE ROW LEVEL SECURITY;
ALTER TABLE demo_clock FORCE ROW LEVEL SECURITY;
CREATE POLICY demo_clock_install ON demo_clock TO CURRENT_USER USING (app_system() = 'demo') WITH CHECK (app_system() = 'demo');
CREATE POLICY demo_clock_read ON demo_clock FOR SELECT TO msf_app, msf_worker USING (app_system() = 'clock');
CREATE POLICY demo_clock_move ON demo_clock FOR UPDATE TO msf_app
  USING (app_system() = 'clock' AND app_role() IN ('officer', 'manager', 'administrator')) WITH CHECK (app_system() = 'clock');
GRANT SELECT ON demo_clock TO msf_app, msf_worker;
GRANT UPDATE (offset_days) ON demo_clock TO msf_app;
GRANT SELECT, INSERT ON demo_clock TO CURRENT_USER;

-- Days ahead, 0 where there is no demonstration clock. The context is put back, so that it may be asked inside any transaction.
CREATE FUNCTION demo_clock_offset() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  before text := coalesce(current_setting('app.system', true), '');
  days integer;
BEGIN
  PERFORM set_config('app.system', 'clock', true);
  SELECT offset_days INTO days FROM demo_clock;
  PERFORM set_config('app.system', before, true);
  RETURN coalesce(days, 0);
END $$;

-- Moves the clock forward, never back (what has been sent or recorded was "then"). NULL where it may not be moved.
CREATE FUNCTION move_demo_clock(p_days integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  before text := coalesce(current_setting('app.system', true), '');
  days integer;
BEGIN
  PERFORM set_config('app.system', 'clock', true);
  UPDATE demo_clock SET offset_days = offset_days + greatest(p_days, 0) RETURNING offset_days INTO days;
  PERFORM set_config('app.system', before, true);
  RETURN days;
END $$;

-- Signs of life of the background processes; /health is good only while one of them beats.
CREATE TABLE worker_heartbeat (
  instance text PRIMARY KEY,
  beat_at timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE worker_heartbeat ENABLE ROW LEVEL SECURITY;
ALTER TABLE worker_heartbeat FORCE ROW LEVEL SECURITY;
CREATE POLICY worker_heartbeat_read ON worker_heartbeat FOR SELECT TO msf_app, msf_worker USING (app_system() = 'health');
CREATE POLICY worker_heartbeat_write ON worker_heartbeat TO msf_worker USING (app_system() = 'health') WITH CHECK (app_system() = 'health');
GRANT SELECT ON worker_heartbeat TO msf_app, msf_worker;
GRANT INSERT, UPDATE, DELETE ON worker_heartbeat TO msf_worker;

-- Says "I am alive" for one process and forgets those that have been silent for an hour.
CREATE FUNCTION beat(p_instance text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  before text := coalesce(current_setting('app.system', true), '');
BEGIN
  PERFORM set_config('app.system', 'health', true);
  INSERT INTO worker_heartbeat (instance) VALUES (p_instance) ON CONFLICT (instance) DO UPDATE SET beat_at = now();
  DELETE FROM worker_heartbeat WHERE beat_at < now() - interval '1 hour';
  PERFORM set_config('app.system', before, true);
END $$;

-- Takes a process that ends in good order out of the list.
CREATE FUNCTION stop_beating(p_instance text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  before text := coalesce(current_setting('app.system', true), '');
BEGIN
  PERFORM set_config('app.system', 'health', true);
  DELETE FROM worker_heartbeat WHERE instance = p_instance;
  PERFORM set_config('app.system', before, true);
END $$;

-- Whether a background process has shown itself within ten seconds.
CREATE FUNCTION worker_is_alive() RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  before text := coalesce(current_setting('app.system', true), '');
  alive boolean;
BEGIN
  PERFORM set_config('app.system', 'health', true);
  SELECT EXISTS (SELECT FROM worker_heartbeat WHERE beat_at > now() - interval '10 seconds') INTO alive;
  PERFORM set_config('app.system', before, true);
  RETURN alive;
END $$;

-- Names of the migrations that are in place; only the owner may read Prisma's own table.
CREATE FUNCTION applied_migrations() RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN (SELECT coalesce(array_agg(migration_name::text ORDER BY migration_name), '{}')
            FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL);
END $$;
