-- A decision that puts costs outside VAT names the partner that pays the bills, and the share that it bears itself.
ALTER TABLE "vat_treatment" ADD COLUMN "paying_party_id" UUID;
ALTER TABLE "vat_treatment" ADD COLUMN "paying_share" DECIMAL(9,4);
ALTER TABLE "vat_treatment" ADD CONSTRAINT "vat_treatment_paying_party_id_fkey" FOREIGN KEY ("paying_party_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE vat_treatment ADD CONSTRAINT vat_treatment_paying_partner CHECK (
  (paying_party_id IS NULL) = (paying_share IS NULL)
  AND (paying_share IS NULL OR (category = 'O' AND paying_share > 0 AND paying_share <= 100)));
