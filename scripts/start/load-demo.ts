/** Fills an empty, migrated database (DATABASE_URL) with the demo centre; prints a line per part. */
import { loadDemo } from '#prisma/seed/demo.ts';

await loadDemo({ onProgress: (line: string) => console.log(line) });
process.exit(0);
