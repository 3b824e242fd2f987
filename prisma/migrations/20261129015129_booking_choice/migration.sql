-- CreateTable
CREATE TABLE "booking_choice" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "mode" "booking_mode" NOT NULL,
    "chosen_at" TIMESTAMPTZ(3) NOT NULL,
    "chosen_by_id" UUID,

    CONSTRAINT "booking_choice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "booking_choice_organisation_id_chosen_at_idx" ON "booking_choice"("organisation_id", "chosen_at");

-- AddForeignKey
ALTER TABLE "booking_choice" ADD CONSTRAINT "booking_choice_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT ON booking_choice TO leerbank_reader;

-- How a company arranges its bookings is between it and the centre.
ALTER TABLE booking_choice ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON booking_choice FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_centre()) OR organisation_id = (SELECT scope_partner()));
