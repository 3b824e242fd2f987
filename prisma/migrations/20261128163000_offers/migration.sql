-- Offers are declined as well as lapsed, end at a moment, and are looked up by entry and by when they end.
ALTER TYPE "offer_state" ADD VALUE 'declined' BEFORE 'lapsed';

ALTER TABLE "offer" ADD COLUMN "closed_at" TIMESTAMPTZ(3);

CREATE INDEX "offer_waiting_entry_id_idx" ON "offer"("waiting_entry_id");
CREATE INDEX "offer_state_until_idx" ON "offer"("state", "until");

-- An entry has at most one offer to answer, of at least one place.
CREATE UNIQUE INDEX offer_open_once_per_entry ON offer (waiting_entry_id) WHERE state = 'open';
ALTER TABLE offer ADD CONSTRAINT offer_quantity_positive CHECK (quantity > 0);
