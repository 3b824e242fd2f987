-- A line of use that a credit note took back as a whole can be invoiced again while the rest of its visit stands. Another rate
-- can't: the visit was invoiced by the rates of that day, and one that came later says nothing about it.
CREATE OR REPLACE FUNCTION refuse_invoicing_use_twice() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  others integer;
  before_at_rate integer;
  standing_at_rate integer;
BEGIN
  PERFORM 1 FROM session WHERE id = NEW.session_id FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM document WHERE id = NEW.document_id AND kind = 'invoice') THEN
    SELECT count(*) FILTER (WHERE l.document_id <> NEW.document_id AND document_line_stands(l.id, l.net_cents)),
      count(*) FILTER (WHERE l.rate_id = NEW.rate_id),
      count(*) FILTER (WHERE l.rate_id = NEW.rate_id AND document_line_stands(l.id, l.net_cents))
    INTO others, before_at_rate, standing_at_rate
    FROM document_line l JOIN document d ON d.id = l.document_id AND d.kind = 'invoice'
    WHERE l.session_id = NEW.session_id AND l.group_booking_id IS NOT DISTINCT FROM NEW.group_booking_id;
    IF standing_at_rate > 0 OR (others > 0 AND before_at_rate = 0) THEN
      RAISE EXCEPTION 'violates "document_line_once"' USING ERRCODE = 'unique_violation', CONSTRAINT = 'document_line_once';
    END IF;
  END IF;
  RETURN NEW;
END $$;
