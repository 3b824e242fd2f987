-- Courses that ended before this day were invoiced elsewhere, before the centre began to do it here.
ALTER TABLE "invoicing_terms" ADD COLUMN "fees_from" DATE NOT NULL DEFAULT CURRENT_DATE;
ALTER TABLE "invoicing_terms" ALTER COLUMN "fees_from" DROP DEFAULT;
