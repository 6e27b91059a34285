-- Every event asks which policies are in force. Most authorities have none, and none has many: the table is looked at as a whole, and not once for each owner.
CREATE OR REPLACE FUNCTION case_calendars(p_owners text[]) RETURNS json LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_policies json;
BEGIN
  IF EXISTS (SELECT FROM authority_policy) THEN
    v_policies := (SELECT json_object_agg(x.code, x.id)
      FROM (SELECT DISTINCT ON (a.authority) a.authority AS code, a.id FROM authority_policy a
             WHERE a.authority::text = ANY (p_owners) ORDER BY a.authority, a.version DESC) x);
  END IF;
  RETURN json_build_object(
    'bankHolidays', (SELECT b.id FROM bank_holiday_version b ORDER BY b.version DESC LIMIT 1),
    'calendars', (SELECT json_object_agg(c.owner_kind || ':' || c.owner_key, v.id)
      FROM calendar c CROSS JOIN LATERAL (SELECT v.id FROM calendar_version v WHERE v.calendar_id = c.id ORDER BY v.version DESC LIMIT 1) v
     WHERE c.owner_kind IN ('school', 'authority') AND c.owner_key = ANY (p_owners)),
    'policies', v_policies);
END $$;
