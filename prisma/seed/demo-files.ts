/** The demo as the importer gets it: the committed files, moved to the week of a day. */

import { fileKindNames, fileNameOf } from '#app/intake/file-kinds.ts';
import type { UploadedFile } from '#app/intake/read-file.ts';
import type { CalendarDate } from '#app/kernel/calendar-date.ts';
import { demoText, readDemoTables } from './demo-table.ts';
import { moveDemo } from './move-demo.ts';

export function demoFiles(today: CalendarDate): UploadedFile[] {
  const tables = moveDemo(readDemoTables(), today);
  const encoder = new TextEncoder();
  return fileKindNames
    .filter((kind) => tables[kind].header.length > 0)
    .map((kind) => ({ name: fileNameOf(kind), bytes: encoder.encode(demoText(tables[kind])) }));
}
