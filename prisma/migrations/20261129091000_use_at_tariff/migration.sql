-- AlterTable
ALTER TABLE "agreement" ADD COLUMN     "use_at_tariff" BOOLEAN;

-- AlterTable
ALTER TABLE "document_line" ADD COLUMN     "group_booking_id" UUID,
ADD COLUMN     "rate_id" UUID,
ADD COLUMN     "session_id" UUID;

-- CreateIndex
CREATE INDEX "document_line_session_id_idx" ON "document_line"("session_id");

-- CreateIndex
CREATE INDEX "document_line_group_booking_id_idx" ON "document_line"("group_booking_id");

-- AddForeignKey
ALTER TABLE "document_line" ADD CONSTRAINT "document_line_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_line" ADD CONSTRAINT "document_line_group_booking_id_session_id_fkey" FOREIGN KEY ("group_booking_id", "session_id") REFERENCES "group_booking_session"("group_booking_id", "session_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_line" ADD CONSTRAINT "document_line_rate_id_fkey" FOREIGN KEY ("rate_id") REFERENCES "rate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whether use is paid by the hour on the days of an agreement; where it doesn't say, only without a share in the costs. Who
-- has no agreement on a day pays by the hour too.
CREATE FUNCTION pays_tariff(terms agreement) RETURNS boolean LANGUAGE sql IMMUTABLE AS
$$ SELECT coalesce(terms.use_at_tariff, terms.cost_share = 0) $$;

ALTER TABLE document_line ADD CONSTRAINT document_line_of_use CHECK (
  (session_id IS NULL) = (rate_id IS NULL) AND (group_booking_id IS NULL OR session_id IS NOT NULL)
  AND num_nonnulls(settled_pool_id, enrolment_id, session_id) <= 1);

-- A session that a class used is invoiced once, whatever number of rates it came to, until a credit note takes it back. Who
-- comes second waits on its row and then sees.
CREATE FUNCTION refuse_invoicing_use_twice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM session WHERE id = NEW.session_id FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM document WHERE id = NEW.document_id AND kind = 'invoice')
    AND EXISTS (SELECT FROM document_line l JOIN document d ON d.id = l.document_id AND d.kind = 'invoice'
      WHERE l.session_id = NEW.session_id AND l.group_booking_id IS NOT DISTINCT FROM NEW.group_booking_id
        AND (l.document_id <> NEW.document_id OR l.rate_id = NEW.rate_id)
        AND NOT EXISTS (SELECT FROM document c WHERE c.credits_id = d.id))
  THEN
    RAISE EXCEPTION 'violates "document_line_once"' USING ERRCODE = 'unique_violation', CONSTRAINT = 'document_line_once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER document_line_use_once BEFORE INSERT ON document_line
  FOR EACH ROW WHEN (NEW.session_id IS NOT NULL) EXECUTE FUNCTION refuse_invoicing_use_twice();

-- Where several share a session, how many came decides what each pays: on an invoice that stands it no longer changes.
CREATE FUNCTION refuse_count_of_invoiced() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM group_booking_session WHERE session_id = NEW.session_id) > 1
    AND EXISTS (SELECT FROM document_line l JOIN document d ON d.id = l.document_id AND d.kind = 'invoice'
      WHERE l.session_id = NEW.session_id AND NOT EXISTS (SELECT FROM document c WHERE c.credits_id = d.id))
  THEN
    RAISE EXCEPTION 'violates "group_count_invoiced"' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'group_count_invoiced';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER group_count_invoiced BEFORE UPDATE OF heads_present ON group_booking_session
  FOR EACH ROW WHEN (OLD.heads_present IS DISTINCT FROM NEW.heads_present) EXECUTE FUNCTION refuse_count_of_invoiced();
