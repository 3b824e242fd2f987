-- How a buyer wants its invoices, and private people as customers.
ALTER TABLE "organisation" ADD COLUMN "invoice_email" TEXT;
ALTER TABLE "organisation" ADD COLUMN "invoice_locale" TEXT;
ALTER TABLE "organisation" ADD COLUMN "needs_order_number" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "organisation" ADD COLUMN "order_number" TEXT;
ALTER TABLE "organisation" ADD COLUMN "is_private" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "organisation" ADD COLUMN "person_id" UUID;
CREATE UNIQUE INDEX "organisation_person_id_key" ON "organisation"("person_id");
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE organisation ADD CONSTRAINT organisation_invoice_locale CHECK (invoice_locale IN ('nl', 'en'));
-- A private person is a customer and nothing else, without numbers of a business.
ALTER TABLE organisation ADD CONSTRAINT organisation_private_is_customer CHECK (
  CASE WHEN is_private THEN kind = 'customer' AND NOT is_public AND vat_number IS NULL AND chamber_number IS NULL ELSE person_id IS NULL END);

-- What an organisation is called and where it is, everybody may read; of a private person only who sends the invoice, and
-- the person.
ALTER TABLE organisation ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON organisation FOR SELECT TO leerbank_reader USING (
  NOT is_private OR (SELECT scope_is_centre()) OR (SELECT scope_is_books()) OR person_id = (SELECT scope_person()));
