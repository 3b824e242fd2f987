-- CreateEnum
CREATE TYPE "feed_kind" AS ENUM ('own', 'organisation', 'resource');

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "mails_off" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "calendar_feed" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "feed_kind" NOT NULL,
    "subject_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_read_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certificate_notice" (
    "certificate_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "valid_until" DATE NOT NULL,
    "days" INTEGER NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "certificate_notice_pkey" PRIMARY KEY ("certificate_id","person_id","valid_until","days")
);

-- CreateTable
CREATE TABLE "run_message" (
    "id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "sender_id" UUID,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "participants" INTEGER NOT NULL,
    "coordinators" INTEGER NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "run_message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_token_hash_key" ON "calendar_feed"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_person_id_kind_subject_id_key" ON "calendar_feed"("person_id", "kind", "subject_id");

-- CreateIndex
CREATE INDEX "run_message_run_id_sent_at_idx" ON "run_message"("run_id", "sent_at");

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_notice" ADD CONSTRAINT "certificate_notice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_message" ADD CONSTRAINT "run_message_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_message" ADD CONSTRAINT "run_message_sender_id_fkey" FOREIGN KEY ("sender_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE person ALTER COLUMN mails_off SET NOT NULL;
ALTER TABLE calendar_feed ADD CONSTRAINT calendar_feed_token_hash_shape CHECK (token_hash ~ '^[0-9a-f]{64}$');
ALTER TABLE run_message ADD CONSTRAINT run_message_says_something CHECK (trim(subject) <> '' AND trim(text) <> '');

-- Everybody sees their own calendar links, never those of others; who was told about a certificate is nobody's to read.
GRANT SELECT ON calendar_feed, run_message TO leerbank_reader;
ALTER TABLE calendar_feed ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON calendar_feed FOR SELECT TO leerbank_reader USING (person_id = (SELECT scope_person()));
ALTER TABLE certificate_notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE run_message ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON run_message FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_centre()) OR run_id = ANY ((SELECT scope_roster_runs())::uuid[]));
