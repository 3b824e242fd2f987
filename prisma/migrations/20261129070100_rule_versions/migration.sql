-- CreateTable
CREATE TABLE "rule_version" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "rule_id" UUID NOT NULL,
    "was" JSONB NOT NULL,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rule_version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "rule_version_rule_id_replaced_at_idx" ON "rule_version"("rule_id", "replaced_at");

-- A rule that changes leaves what it said: by form, by import, or by hand.
CREATE FUNCTION keep_rule_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(OLD) IS DISTINCT FROM to_jsonb(NEW) THEN
    INSERT INTO rule_version (rule_id, was, replaced_at)
    VALUES (OLD.id, to_jsonb(OLD), now());
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rule_keeps_versions AFTER UPDATE ON safety_rule FOR EACH ROW EXECUTE FUNCTION keep_rule_version();
CREATE TRIGGER rule_keeps_versions AFTER UPDATE ON work_hours_rule FOR EACH ROW EXECUTE FUNCTION keep_rule_version();

-- What was decided stays decided.
CREATE FUNCTION rule_version_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an earlier version of a rule stays as it was' USING CONSTRAINT = 'rule_version_stays';
END $$;
CREATE TRIGGER rule_version_stays BEFORE UPDATE ON rule_version FOR EACH ROW EXECUTE FUNCTION rule_version_stays();

GRANT SELECT ON rule_version TO leerbank_reader;
