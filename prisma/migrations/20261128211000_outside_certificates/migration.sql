-- Certificates obtained elsewhere: who put them in, why one was withdrawn, and a scan of the paper.
ALTER TABLE "certificate" ADD COLUMN "given_by_id" UUID,
ADD COLUMN "revoked_reason" TEXT;

-- CreateTable
CREATE TABLE "certificate_scan" (
    "certificate_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "given_by_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "certificate_scan_pkey" PRIMARY KEY ("certificate_id")
);

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_given_by_id_fkey" FOREIGN KEY ("given_by_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_scan" ADD CONSTRAINT "certificate_scan_certificate_id_fkey" FOREIGN KEY ("certificate_id") REFERENCES "certificate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "certificate_scan" ADD CONSTRAINT "certificate_scan_media_type" CHECK ("media_type" IN ('application/pdf', 'image/jpeg', 'image/png'));
ALTER TABLE "certificate_scan" ADD CONSTRAINT "certificate_scan_size" CHECK (octet_length("bytes") BETWEEN 1 AND 5000000);

-- The holder, the office, and the organisation that handed it in as long as the holder belongs to it. Not the trainer who
-- sees whether a requirement is met, and no other organisation that the holder shows the certificate to.
GRANT SELECT ON "certificate_scan" TO leerbank_reader;
ALTER TABLE "certificate_scan" ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON "certificate_scan" FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_centre()) OR person_id = (SELECT scope_person())
  OR (given_by_id = (SELECT scope_partner()) AND EXISTS (SELECT FROM person p WHERE p.id = person_id)));
