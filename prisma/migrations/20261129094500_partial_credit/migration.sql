-- Several credit notes can take back parts of an invoice: each of their lines names the line that it takes back.
DROP INDEX "document_credits_id_key";
CREATE INDEX "document_credits_id_idx" ON "document"("credits_id");
ALTER TABLE "document_line" ADD COLUMN "credits_line_id" UUID;
CREATE INDEX "document_line_credits_line_id_idx" ON "document_line"("credits_line_id");
ALTER TABLE "document_line" ADD CONSTRAINT "document_line_credits_line_id_fkey" FOREIGN KEY ("credits_line_id") REFERENCES "document_line"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Until now a credit note took back every line, in the same order.
ALTER TABLE document_line DISABLE TRIGGER USER;
UPDATE document_line n SET credits_line_id = i.id FROM document c, document_line i
WHERE c.id = n.document_id AND i.document_id = c.credits_id AND i.position = n.position;
ALTER TABLE document_line ENABLE TRIGGER USER;

-- A line stands until credit notes took back all of it: what it is for isn't invoiced twice.
CREATE FUNCTION document_line_stands(line_id uuid, net bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT (SELECT sum(net_cents) FROM document_line WHERE credits_line_id = line_id) IS DISTINCT FROM -net
$$;

CREATE OR REPLACE FUNCTION refuse_invoicing_twice() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_invoice boolean := (SELECT kind = 'invoice' FROM document WHERE id = NEW.document_id);
BEGIN
  IF is_invoice AND NEW.settled_pool_id IS NOT NULL THEN
    PERFORM 1 FROM statement s JOIN document d ON d.statement_id = s.id WHERE d.id = NEW.document_id FOR UPDATE OF s;
    IF EXISTS (SELECT FROM document_line l JOIN document d ON d.id = l.document_id AND d.kind = 'invoice'
      WHERE l.settled_pool_id = NEW.settled_pool_id AND d.id <> NEW.document_id
        AND d.statement_id = (SELECT statement_id FROM document WHERE id = NEW.document_id)
        AND document_line_stands(l.id, l.net_cents))
    THEN
      RAISE EXCEPTION 'violates "document_line_once"' USING ERRCODE = 'unique_violation', CONSTRAINT = 'document_line_once';
    END IF;
  END IF;
  IF is_invoice AND NEW.enrolment_id IS NOT NULL THEN
    PERFORM 1 FROM enrolment WHERE id = NEW.enrolment_id FOR NO KEY UPDATE;
    IF EXISTS (SELECT FROM document_line l JOIN document d ON d.id = l.document_id AND d.kind = 'invoice'
      WHERE l.enrolment_id = NEW.enrolment_id AND l.id <> NEW.id AND document_line_stands(l.id, l.net_cents))
    THEN
      RAISE EXCEPTION 'violates "document_line_once"' USING ERRCODE = 'unique_violation', CONSTRAINT = 'document_line_once';
    END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION refuse_invoicing_use_twice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM session WHERE id = NEW.session_id FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM document WHERE id = NEW.document_id AND kind = 'invoice')
    AND EXISTS (SELECT FROM document_line l JOIN document d ON d.id = l.document_id AND d.kind = 'invoice'
      WHERE l.session_id = NEW.session_id AND l.group_booking_id IS NOT DISTINCT FROM NEW.group_booking_id
        AND (l.document_id <> NEW.document_id OR l.rate_id = NEW.rate_id)
        AND document_line_stands(l.id, l.net_cents))
  THEN
    RAISE EXCEPTION 'violates "document_line_once"' USING ERRCODE = 'unique_violation', CONSTRAINT = 'document_line_once';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION refuse_count_of_invoiced() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM group_booking_session WHERE session_id = NEW.session_id) > 1
    AND EXISTS (SELECT FROM document_line l JOIN document d ON d.id = l.document_id AND d.kind = 'invoice'
      WHERE l.session_id = NEW.session_id AND document_line_stands(l.id, l.net_cents))
  THEN
    RAISE EXCEPTION 'violates "group_count_invoiced"' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'group_count_invoiced';
  END IF;
  RETURN NEW;
END $$;

-- A credit note is of an invoice of the same payer, and waits for another of it, or a payment, that is being saved.
CREATE OR REPLACE FUNCTION check_credit_note() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  credited record;
BEGIN
  IF NEW.credits_id IS NOT NULL THEN
    SELECT kind, payer_id INTO credited FROM document WHERE id = NEW.credits_id FOR UPDATE;
    IF credited.kind <> 'invoice' OR credited.payer_id <> NEW.payer_id THEN
      RAISE EXCEPTION 'violates "document_credit_negates"' USING ERRCODE = 'check_violation', CONSTRAINT = 'document_credit_negates';
    END IF;
  END IF;
  RETURN NEW;
END $$;

-- A line of a credit note takes back a line of its invoice, for what that was for and as it was taxed, and never more than is
-- left of it.
CREATE FUNCTION check_credit_line() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  credited uuid := (SELECT credits_id FROM document WHERE id = NEW.document_id);
  line record;
  left_cents bigint;
BEGIN
  IF credited IS NULL AND NEW.credits_line_id IS NULL THEN
    RETURN NEW;
  END IF;
  SELECT * INTO line FROM document_line WHERE id = NEW.credits_line_id;
  IF line.document_id IS DISTINCT FROM credited
    OR (line.category, line.rate_basis_points, line.vat_treatment_id, line.settled_pool_id, line.enrolment_id, line.session_id,
        line.group_booking_id, line.rate_id)
      IS DISTINCT FROM (NEW.category, NEW.rate_basis_points, NEW.vat_treatment_id, NEW.settled_pool_id, NEW.enrolment_id, NEW.session_id,
        NEW.group_booking_id, NEW.rate_id)
  THEN
    RAISE EXCEPTION 'violates "document_credit_of_a_line"' USING ERRCODE = 'check_violation', CONSTRAINT = 'document_credit_of_a_line';
  END IF;
  left_cents := line.net_cents + coalesce((SELECT sum(net_cents) FROM document_line WHERE credits_line_id = line.id), 0);
  IF NEW.net_cents = 0 OR NOT (-NEW.net_cents BETWEEN least(0, left_cents) AND greatest(0, left_cents)) THEN
    RAISE EXCEPTION 'violates "document_credit_within_line"' USING ERRCODE = 'check_violation', CONSTRAINT = 'document_credit_within_line';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER document_credit_line BEFORE INSERT ON document_line FOR EACH ROW EXECUTE FUNCTION check_credit_line();

-- VAT of a credit note in a category and rate over what it takes back there: over its own total, never more than earlier ones
-- left, and all that is left where it takes back the last. Null where that is more than the invoice has of it.
CREATE FUNCTION credit_note_vat(note_id uuid, category_of text, rate integer, net bigint) RETURNS numeric LANGUAGE sql STABLE AS $$
  WITH note AS (SELECT credits_id, year, number FROM document WHERE id = note_id),
  left_of AS (
    SELECT sign(i.net_cents) AS direction,
      abs(i.net_cents + coalesce(sum(b.net_cents), 0)) AS net_left, abs(i.vat_cents + coalesce(sum(b.vat_cents), 0)) AS vat_left
    FROM note JOIN document_vat i ON i.document_id = note.credits_id AND i.category = category_of AND i.rate_basis_points = rate
    LEFT JOIN document earlier ON earlier.credits_id = note.credits_id AND (earlier.year, earlier.number) < (note.year, note.number)
    LEFT JOIN document_vat b ON b.document_id = earlier.id AND b.category = category_of AND b.rate_basis_points = rate
    GROUP BY i.net_cents, i.vat_cents)
  SELECT -direction * CASE
    WHEN -direction * net NOT BETWEEN 0 AND net_left THEN NULL
    WHEN abs(net) = net_left THEN vat_left
    -- Halves away from zero, as round() of numeric does.
    ELSE least(round(abs(net) * rate / 10000.0), vat_left) END
  FROM left_of
$$;

CREATE OR REPLACE FUNCTION check_document_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.net_cents IS DISTINCT FROM (SELECT sum(net_cents) FROM document_line WHERE document_id = NEW.id)
    OR NEW.vat_cents IS DISTINCT FROM (SELECT sum(vat_cents) FROM document_vat WHERE document_id = NEW.id)
    OR EXISTS (SELECT FROM (SELECT category, rate_basis_points, sum(net_cents) AS net FROM document_line WHERE document_id = NEW.id GROUP BY 1, 2) l
      FULL JOIN (SELECT * FROM document_vat WHERE document_id = NEW.id) v USING (category, rate_basis_points)
      -- Halves away from zero, as round() of numeric does.
      WHERE l.net IS DISTINCT FROM v.net_cents OR v.vat_cents IS DISTINCT FROM CASE NEW.kind
        WHEN 'invoice' THEN round(v.net_cents * v.rate_basis_points / 10000.0)
        ELSE credit_note_vat(NEW.id, v.category, v.rate_basis_points, v.net_cents) END)
  THEN
    RAISE EXCEPTION 'violates "document_adds_up"' USING ERRCODE = 'check_violation', CONSTRAINT = 'document_adds_up';
  END IF;
  IF EXISTS (SELECT FROM document_vat WHERE document_id = NEW.id AND category = 'O')
    AND ((SELECT count(*) FROM document_vat WHERE document_id = NEW.id) > 1 OR NEW.seller ->> 'vatNumber' IS NOT NULL OR NEW.buyer ->> 'vatNumber' IS NOT NULL)
  THEN
    RAISE EXCEPTION 'violates "document_outside_vat_alone"' USING ERRCODE = 'check_violation', CONSTRAINT = 'document_outside_vat_alone';
  END IF;
  RETURN NULL;
END $$;

-- Never more is booked than is open, in either direction.
CREATE OR REPLACE FUNCTION check_payment_within_open() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  invoice record;
  open_cents bigint;
BEGIN
  SELECT kind, total_cents INTO invoice FROM document WHERE id = NEW.document_id FOR UPDATE;
  IF invoice.kind <> 'invoice' THEN
    RAISE EXCEPTION 'violates "payment_within_open"' USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_within_open';
  END IF;
  IF NEW.takes_back_id IS NOT NULL THEN
    IF NOT EXISTS (SELECT FROM payment WHERE id = NEW.takes_back_id AND document_id = NEW.document_id AND cents = -NEW.cents AND takes_back_id IS NULL) THEN
      RAISE EXCEPTION 'violates "payment_takes_back_the_same"' USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_takes_back_the_same';
    END IF;
    RETURN NEW;
  END IF;
  open_cents := invoice.total_cents + coalesce((SELECT sum(total_cents) FROM document WHERE credits_id = NEW.document_id), 0)
    - coalesce((SELECT sum(cents) FROM payment WHERE document_id = NEW.document_id), 0);
  IF NOT (NEW.cents BETWEEN least(0, open_cents) AND greatest(0, open_cents)) THEN
    RAISE EXCEPTION 'violates "payment_within_open"' USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_within_open';
  END IF;
  RETURN NEW;
END $$;

-- Numbers follow each other, and their dates never go back.
CREATE OR REPLACE FUNCTION check_document_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.number <> 1 + coalesce((SELECT max(number) FROM document WHERE series = NEW.series AND year = NEW.year), 0) THEN
    RAISE EXCEPTION 'violates "document_consecutive"' USING ERRCODE = 'check_violation', CONSTRAINT = 'document_consecutive';
  END IF;
  IF NEW.issued_on < (SELECT max(issued_on) FROM document WHERE series = NEW.series) THEN
    RAISE EXCEPTION 'violates "document_dates_rise"' USING ERRCODE = 'check_violation', CONSTRAINT = 'document_dates_rise';
  END IF;
  RETURN NEW;
END $$;
