-- Waits for who invoices the session at this moment, and sees what that saved: both hold its row.
CREATE OR REPLACE FUNCTION refuse_count_of_invoiced() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM group_booking_session WHERE session_id = NEW.session_id) > 1 THEN
    PERFORM 1 FROM session WHERE id = NEW.session_id FOR NO KEY UPDATE;
    IF EXISTS (SELECT FROM document_line l JOIN document d ON d.id = l.document_id AND d.kind = 'invoice'
      WHERE l.session_id = NEW.session_id AND document_line_stands(l.id, l.net_cents))
    THEN
      RAISE EXCEPTION 'violates "group_count_invoiced"' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'group_count_invoiced';
    END IF;
  END IF;
  RETURN NEW;
END $$;

-- Lines above and below zero may be all that is left of an invoice: a credit note over nothing takes them back.
ALTER TABLE document DROP CONSTRAINT document_sign;
ALTER TABLE document ADD CONSTRAINT document_sign CHECK (CASE kind WHEN 'invoice' THEN total_cents > 0 ELSE total_cents <= 0 END);
