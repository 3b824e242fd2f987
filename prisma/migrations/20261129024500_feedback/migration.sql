-- CreateTable
CREATE TABLE "feedback" (
    "enrolment_id" UUID NOT NULL,
    "content" INTEGER NOT NULL,
    "trainer" INTEGER NOT NULL,
    "useful" INTEGER NOT NULL,
    "recommend" INTEGER NOT NULL,
    "remark" TEXT,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "feedback_pkey" PRIMARY KEY ("enrolment_id")
);

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE feedback ADD CONSTRAINT feedback_from_one_to_five CHECK (
  content BETWEEN 1 AND 5 AND trainer BETWEEN 1 AND 5 AND useful BETWEEN 1 AND 5 AND recommend BETWEEN 1 AND 5);

GRANT SELECT ON feedback TO leerbank_reader;

-- Nobody reads an answer by name but who gave it, not the office either: others get sums of five and more.
ALTER TABLE feedback ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON feedback FOR SELECT TO leerbank_reader USING (
  EXISTS (SELECT FROM enrolment e WHERE e.id = enrolment_id AND e.person_id = (SELECT scope_person())));
