-- CreateEnum
CREATE TYPE "document_kind" AS ENUM ('invoice', 'credit-note');

-- CreateTable
CREATE TABLE "invoicing_terms" (
    "id" UUID NOT NULL,
    "iban" TEXT NOT NULL,
    "bic" TEXT,
    "vat_number" TEXT NOT NULL,
    "term_days" INTEGER NOT NULL,
    "first_reminder_days" INTEGER NOT NULL,
    "second_reminder_days" INTEGER NOT NULL,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "invoicing_terms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "number_series" (
    "series" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "number_series_pkey" PRIMARY KEY ("series","year")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "kind" "document_kind" NOT NULL,
    "series" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "issued_by_id" UUID,
    "due_on" DATE NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "locale" TEXT NOT NULL,
    "payer_id" UUID NOT NULL,
    "seller" JSONB NOT NULL,
    "buyer" JSONB NOT NULL,
    "subject" TEXT NOT NULL,
    "order_number" TEXT,
    "reference" TEXT NOT NULL,
    "net_cents" BIGINT NOT NULL,
    "vat_cents" BIGINT NOT NULL,
    "total_cents" BIGINT NOT NULL,
    "statement_id" UUID,
    "credits_id" UUID,
    "reason" TEXT,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_line" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "detail" TEXT,
    "quantity" INTEGER NOT NULL DEFAULT 1,
    "unit_cents" BIGINT NOT NULL,
    "net_cents" BIGINT NOT NULL,
    "category" TEXT NOT NULL,
    "rate_basis_points" INTEGER NOT NULL,
    "vat_treatment_id" UUID,
    "settled_pool_id" UUID,
    "enrolment_id" UUID,

    CONSTRAINT "document_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_vat" (
    "document_id" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "rate_basis_points" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "vatex_code" TEXT,
    "net_cents" BIGINT NOT NULL,
    "vat_cents" BIGINT NOT NULL,

    CONSTRAINT "document_vat_pkey" PRIMARY KEY ("document_id","category","rate_basis_points")
);

-- CreateTable
CREATE TABLE "payment" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "received_on" DATE NOT NULL,
    "cents" BIGINT NOT NULL,
    "note" TEXT,
    "takes_back_id" UUID,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reminder" (
    "document_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "sent_by_id" UUID,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("document_id","number")
);

-- CreateTable
CREATE TABLE "outbox_attachment" (
    "mail_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "outbox_attachment_pkey" PRIMARY KEY ("mail_id","name")
);

-- CreateIndex
CREATE UNIQUE INDEX "document_code_key" ON "document"("code");

-- CreateIndex
CREATE UNIQUE INDEX "document_credits_id_key" ON "document"("credits_id");

-- CreateIndex
CREATE INDEX "document_payer_id_issued_on_idx" ON "document"("payer_id", "issued_on");

-- CreateIndex
CREATE INDEX "document_statement_id_idx" ON "document"("statement_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_series_year_number_key" ON "document"("series", "year", "number");

-- CreateIndex
CREATE INDEX "document_line_enrolment_id_idx" ON "document_line"("enrolment_id");

-- CreateIndex
CREATE INDEX "document_line_settled_pool_id_idx" ON "document_line"("settled_pool_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_line_document_id_position_key" ON "document_line"("document_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "payment_takes_back_id_key" ON "payment"("takes_back_id");

-- CreateIndex
CREATE INDEX "payment_document_id_idx" ON "payment"("document_id");

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_payer_id_fkey" FOREIGN KEY ("payer_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_credits_id_fkey" FOREIGN KEY ("credits_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_line" ADD CONSTRAINT "document_line_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_line" ADD CONSTRAINT "document_line_vat_treatment_id_fkey" FOREIGN KEY ("vat_treatment_id") REFERENCES "vat_treatment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_line" ADD CONSTRAINT "document_line_settled_pool_id_fkey" FOREIGN KEY ("settled_pool_id") REFERENCES "settled_pool"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_line" ADD CONSTRAINT "document_line_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_vat" ADD CONSTRAINT "document_vat_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_takes_back_id_fkey" FOREIGN KEY ("takes_back_id") REFERENCES "payment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_attachment" ADD CONSTRAINT "outbox_attachment_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "outbox_mail"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What can't happen.
ALTER TABLE invoicing_terms ADD CONSTRAINT invoicing_terms_sensible CHECK (
  iban ~ '^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$' AND (bic IS NULL OR bic ~ '^[A-Z0-9]{8}([A-Z0-9]{3})?$')
  AND term_days BETWEEN 1 AND 90 AND first_reminder_days BETWEEN 1 AND 90 AND second_reminder_days BETWEEN first_reminder_days + 1 AND 180);
ALTER TABLE number_series ADD CONSTRAINT number_series_counts_up CHECK (last >= 1 AND year BETWEEN 2000 AND 2199);
ALTER TABLE document ADD CONSTRAINT document_numbered CHECK (
  number >= 1 AND series = CASE kind WHEN 'invoice' THEN 'F' ELSE 'C' END AND year = extract(year FROM issued_on)
  AND code = series || year || '-' || lpad(number::text, greatest(4, length(number::text)), '0'));
ALTER TABLE document ADD CONSTRAINT document_adds_up CHECK (total_cents = net_cents + vat_cents);
-- An invoice asks money, a credit note gives it back; one that is for nothing isn't made.
ALTER TABLE document ADD CONSTRAINT document_sign CHECK (CASE kind WHEN 'invoice' THEN total_cents > 0 ELSE total_cents < 0 END);
ALTER TABLE document ADD CONSTRAINT document_credit_says_of_what CHECK ((kind = 'credit-note') = (credits_id IS NOT NULL) AND (kind = 'credit-note') = (reason IS NOT NULL));
ALTER TABLE document ADD CONSTRAINT document_days CHECK (first_day <= last_day AND issued_on <= due_on);
ALTER TABLE document ADD CONSTRAINT document_locale CHECK (locale IN ('nl', 'en'));
ALTER TABLE document_line ADD CONSTRAINT document_line_sensible CHECK (
  position >= 1 AND quantity <> 0 AND net_cents = quantity * unit_cents AND category IN ('S', 'Z', 'E', 'AE', 'O')
  AND CASE category WHEN 'S' THEN rate_basis_points BETWEEN 1 AND 10000 ELSE rate_basis_points = 0 END);
ALTER TABLE payment ADD CONSTRAINT payment_of_something CHECK (cents <> 0);
-- Nothing goes out by itself after the second.
ALTER TABLE reminder ADD CONSTRAINT reminder_after_second_by_a_person CHECK (number >= 1 AND (number <= 2 OR sent_by_id IS NOT NULL));

-- Issued is frozen: nothing of a document is changed or deleted, and nothing is added to it after its own transaction.
CREATE FUNCTION refuse_document_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'violates "document_frozen"' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'document_frozen';
END $$;
CREATE TRIGGER document_frozen BEFORE UPDATE OR DELETE ON document FOR EACH ROW EXECUTE FUNCTION refuse_document_change();
CREATE TRIGGER document_line_frozen BEFORE UPDATE OR DELETE ON document_line FOR EACH ROW EXECUTE FUNCTION refuse_document_change();
CREATE TRIGGER document_vat_frozen BEFORE UPDATE OR DELETE ON document_vat FOR EACH ROW EXECUTE FUNCTION refuse_document_change();
CREATE TRIGGER payment_frozen BEFORE UPDATE OR DELETE ON payment FOR EACH ROW EXECUTE FUNCTION refuse_document_change();
CREATE TRIGGER reminder_frozen BEFORE UPDATE OR DELETE ON reminder FOR EACH ROW EXECUTE FUNCTION refuse_document_change();
CREATE TRIGGER invoicing_terms_frozen BEFORE UPDATE OR DELETE ON invoicing_terms FOR EACH ROW EXECUTE FUNCTION refuse_document_change();
CREATE FUNCTION refuse_addition_to_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM document WHERE id = NEW.document_id AND xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'violates "document_frozen"' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'document_frozen';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER document_line_issued_with BEFORE INSERT ON document_line FOR EACH ROW EXECUTE FUNCTION refuse_addition_to_document();
CREATE TRIGGER document_vat_issued_with BEFORE INSERT ON document_vat FOR EACH ROW EXECUTE FUNCTION refuse_addition_to_document();

-- Numbers follow each other: whoever issues holds the series' row, so the one before is saved.
CREATE FUNCTION check_document_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.number <> 1 + coalesce((SELECT max(number) FROM document WHERE series = NEW.series AND year = NEW.year), 0) THEN
    RAISE EXCEPTION 'violates "document_consecutive"' USING ERRCODE = 'check_violation', CONSTRAINT = 'document_consecutive';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER document_consecutive BEFORE INSERT ON document FOR EACH ROW EXECUTE FUNCTION check_document_number();
CREATE FUNCTION refuse_number_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.last <> OLD.last + 1 OR NEW.series <> OLD.series OR NEW.year <> OLD.year THEN
    RAISE EXCEPTION 'violates "number_series_counts_up"' USING ERRCODE = 'check_violation', CONSTRAINT = 'number_series_counts_up';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER number_series_counts_up BEFORE UPDATE OR DELETE ON number_series FOR EACH ROW EXECUTE FUNCTION refuse_number_back();

-- At the end of its transaction a document is whole: lines, VAT and totals say the same, and category O stands alone.
CREATE FUNCTION check_document_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.net_cents IS DISTINCT FROM (SELECT sum(net_cents) FROM document_line WHERE document_id = NEW.id)
    OR NEW.vat_cents IS DISTINCT FROM (SELECT sum(vat_cents) FROM document_vat WHERE document_id = NEW.id)
    OR EXISTS (SELECT FROM (SELECT category, rate_basis_points, sum(net_cents) AS net FROM document_line WHERE document_id = NEW.id GROUP BY 1, 2) l
      FULL JOIN (SELECT * FROM document_vat WHERE document_id = NEW.id) v USING (category, rate_basis_points)
      -- Halves away from zero, as round() of numeric does.
      WHERE l.net IS DISTINCT FROM v.net_cents OR v.vat_cents <> round(v.net_cents * v.rate_basis_points / 10000.0))
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
CREATE CONSTRAINT TRIGGER document_whole AFTER INSERT ON document DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION check_document_whole();

-- What is invoiced is invoiced once, until a credit note takes it back. Who comes second waits on the row and then sees.
CREATE FUNCTION refuse_invoicing_twice() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_invoice boolean := (SELECT kind = 'invoice' FROM document WHERE id = NEW.document_id);
BEGIN
  IF is_invoice AND NEW.settled_pool_id IS NOT NULL THEN
    PERFORM 1 FROM statement s JOIN document d ON d.statement_id = s.id WHERE d.id = NEW.document_id FOR UPDATE OF s;
    IF EXISTS (SELECT FROM document_line l JOIN document d ON d.id = l.document_id AND d.kind = 'invoice'
      WHERE l.settled_pool_id = NEW.settled_pool_id AND d.id <> NEW.document_id
        AND d.statement_id = (SELECT statement_id FROM document WHERE id = NEW.document_id)
        AND NOT EXISTS (SELECT FROM document c WHERE c.credits_id = d.id))
    THEN
      RAISE EXCEPTION 'violates "document_line_once"' USING ERRCODE = 'unique_violation', CONSTRAINT = 'document_line_once';
    END IF;
  END IF;
  IF is_invoice AND NEW.enrolment_id IS NOT NULL THEN
    PERFORM 1 FROM enrolment WHERE id = NEW.enrolment_id FOR NO KEY UPDATE;
    IF EXISTS (SELECT FROM document_line l JOIN document d ON d.id = l.document_id AND d.kind = 'invoice'
      WHERE l.enrolment_id = NEW.enrolment_id AND l.id <> NEW.id
        AND NOT EXISTS (SELECT FROM document c WHERE c.credits_id = d.id))
    THEN
      RAISE EXCEPTION 'violates "document_line_once"' USING ERRCODE = 'unique_violation', CONSTRAINT = 'document_line_once';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER document_line_once BEFORE INSERT ON document_line FOR EACH ROW EXECUTE FUNCTION refuse_invoicing_twice();

-- A credit note negates a whole invoice, and waits for a payment of it that is being booked.
CREATE FUNCTION check_credit_note() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  credited record;
BEGIN
  IF NEW.credits_id IS NOT NULL THEN
    SELECT kind, net_cents, vat_cents, payer_id INTO credited FROM document WHERE id = NEW.credits_id FOR UPDATE;
    IF credited.kind <> 'invoice' OR credited.net_cents <> -NEW.net_cents OR credited.vat_cents <> -NEW.vat_cents OR credited.payer_id <> NEW.payer_id THEN
      RAISE EXCEPTION 'violates "document_credit_negates"' USING ERRCODE = 'check_violation', CONSTRAINT = 'document_credit_negates';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER document_credit_negates BEFORE INSERT ON document FOR EACH ROW EXECUTE FUNCTION check_credit_note();

-- Never more is booked than is open, in either direction.
CREATE FUNCTION check_payment_within_open() RETURNS trigger LANGUAGE plpgsql AS $$
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
  open_cents := invoice.total_cents + coalesce((SELECT total_cents FROM document WHERE credits_id = NEW.document_id), 0)
    - coalesce((SELECT sum(cents) FROM payment WHERE document_id = NEW.document_id), 0);
  IF NOT (NEW.cents BETWEEN least(0, open_cents) AND greatest(0, open_cents)) THEN
    RAISE EXCEPTION 'violates "payment_within_open"' USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_within_open';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER payment_within_open BEFORE INSERT ON payment FOR EACH ROW EXECUTE FUNCTION check_payment_within_open();

-- Who reads the books reads all; a payer its own.
GRANT SELECT ON invoicing_terms, number_series, document, document_line, document_vat, payment, reminder, outbox_attachment TO leerbank_reader;
ALTER TABLE invoicing_terms ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON invoicing_terms FOR SELECT TO leerbank_reader USING ((SELECT scope_is_books()));
ALTER TABLE number_series ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON number_series FOR SELECT TO leerbank_reader USING ((SELECT scope_is_books()));
ALTER TABLE document ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON document FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_books()) OR payer_id = (SELECT scope_partner()));
ALTER TABLE document_line ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON document_line FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_books()) OR EXISTS (SELECT FROM document d WHERE d.id = document_line.document_id));
ALTER TABLE document_vat ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON document_vat FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_books()) OR EXISTS (SELECT FROM document d WHERE d.id = document_vat.document_id));
ALTER TABLE payment ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON payment FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_books()) OR EXISTS (SELECT FROM document d WHERE d.id = payment.document_id));
ALTER TABLE reminder ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON reminder FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_books()) OR EXISTS (SELECT FROM document d WHERE d.id = reminder.document_id));
-- What travels with a mail is read by who may read the mail.
ALTER TABLE outbox_attachment ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON outbox_attachment FOR SELECT TO leerbank_reader USING (
  EXISTS (SELECT FROM outbox_mail m WHERE m.id = outbox_attachment.mail_id));
