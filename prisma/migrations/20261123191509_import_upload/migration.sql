-- CreateTable
CREATE TABLE "import_upload" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "imported_at" TIMESTAMPTZ(3),
    "report" JSONB NOT NULL,

    CONSTRAINT "import_upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_upload_file" (
    "upload_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "import_upload_file_pkey" PRIMARY KEY ("upload_id","position")
);

-- CreateIndex
CREATE INDEX "import_upload_person_id_idx" ON "import_upload"("person_id");

-- CreateIndex
CREATE INDEX "import_upload_expires_at_idx" ON "import_upload"("expires_at");

-- AddForeignKey
ALTER TABLE "import_upload_file" ADD CONSTRAINT "import_upload_file_upload_id_fkey" FOREIGN KEY ("upload_id") REFERENCES "import_upload"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "import_upload" ADD CONSTRAINT "import_upload_expires_after_upload" CHECK ("expires_at" > "uploaded_at");

-- Who handed it in reads what is said about it; the files themselves nobody reads back, only the import does.
GRANT SELECT ON "import_upload" TO leerbank_reader;
ALTER TABLE "import_upload" ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON "import_upload" FOR SELECT TO leerbank_reader USING (
  (SELECT scope_is_centre()) AND person_id = (SELECT scope_person()));
