-- CreateEnum
CREATE TYPE "interest_kind" AS ENUM ('company', 'school', 'person', 'tour');

-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "story_en" TEXT,
ADD COLUMN     "story_nl" TEXT;

-- CreateTable
CREATE TABLE "interest" (
    "id" UUID NOT NULL,
    "kind" "interest_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "organisation_name" TEXT,
    "email" TEXT NOT NULL,
    "phone" TEXT,
    "message" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "handled_at" TIMESTAMPTZ(3),

    CONSTRAINT "interest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "interest_handled_at_created_at_idx" ON "interest"("handled_at", "created_at");

ALTER TABLE interest ADD CONSTRAINT interest_says_something CHECK (trim(name) <> '' AND trim(message) <> '');

-- Who wrote to the centre is for the office only.
GRANT SELECT ON interest TO leerbank_reader;
ALTER TABLE interest ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON interest FOR SELECT TO leerbank_reader USING ((SELECT scope_is_centre()));
