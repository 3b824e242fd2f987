-- Coordinators hand in files too: whoever handed one in reads what is said about it, whatever hat they wear.
DROP POLICY reader ON "import_upload";
CREATE POLICY reader ON "import_upload" FOR SELECT TO leerbank_reader USING (person_id = (SELECT scope_person()));
