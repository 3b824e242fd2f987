/**
 * Writes the generated files of the demo for its anchor Monday: closures, school holidays, runs with their sessions,
 * people, certificates. The other files of the folder are written by hand and read here. Run it again and the same files
 * come out: `node prisma/seed/build-demo-csv.ts`.
 */
import { fileNameOf } from '#app/intake/file-kinds.ts';
import {
  centreClosures,
  closuresHeader,
  demoYears,
  schoolHolidays,
  schoolHolidaysHeader,
} from './demo-calendar.ts';
import { certificatesHeader, demoCertificates } from './demo-certificates.ts';
import { demoPeople, peopleHeader } from './demo-people.ts';
import { firstDayOf, planYear, runSessionsHeader, runsHeader } from './demo-runs.ts';
import { type DemoTables, readDemoTables, tableOf, writeDemoTable } from './demo-table.ts';
import { worldOf } from './demo-world.ts';
import { anchorMonday } from './move-demo.ts';
import { Planner } from './place-runs.ts';

if (import.meta.main) build();

function build(): void {
  const years = demoYears(anchorMonday);
  const calendar = {
    closures: tableOf(closuresHeader, centreClosures(years.first, years.last)),
    schoolHolidays: tableOf(schoolHolidaysHeader, schoolHolidays(years.first, years.last)),
  };
  const tables: DemoTables = { ...readDemoTables(), ...calendar };
  const { runs, sessions } = planYear(new Planner(worldOf(tables)), anchorMonday);
  const people = demoPeople(anchorMonday, firstDayOf(anchorMonday));
  const certificates = demoCertificates(tables, people, anchorMonday, firstDayOf(anchorMonday));
  const files = {
    ...calendar,
    runs: tableOf(runsHeader, runs),
    runSessions: tableOf(runSessionsHeader, sessions),
    people: tableOf(peopleHeader, people),
    certificates: tableOf(certificatesHeader, certificates),
  };
  for (const kind of Object.keys(files) as (keyof typeof files)[]) {
    writeDemoTable(kind, files[kind]);
    console.log(`${fileNameOf(kind)}: ${files[kind].rows.length}`);
  }
}
