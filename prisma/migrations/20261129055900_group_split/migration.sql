-- CreateEnum
CREATE TYPE "group_split" AS ENUM ('together', 'turns');

-- AlterTable
ALTER TABLE "group_booking" ADD COLUMN     "split" "group_split";

ALTER TABLE group_booking ADD CONSTRAINT group_booking_split_or_carousel CHECK (split IS NULL OR block_minutes IS NULL);

-- How many pupils of a visit a session is for: all of them, or of a class that is split the part with this number. The
-- larger parts come first. SQL's twin of \`subgroups\` in app/booking/group-visit.ts; NULL parts can't be: a session counts.
CREATE FUNCTION class_heads(booking uuid, station integer) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN b.split IS NULL THEN b.head_count
    ELSE b.head_count / parts.n + (station <= b.head_count % parts.n)::integer END
  FROM group_booking b, LATERAL (SELECT count(*)::integer AS n FROM group_booking_session WHERE group_booking_id = b.id) parts
  WHERE b.id = booking $$;
