ALTER TABLE "group_booking" ADD COLUMN     "late_from" TIMESTAMPTZ(3);
