import { describe, expect, test } from 'vitest';
import type { Ctx } from '#app/kernel/actor.ts';
import { calendarDate, mondayOf } from '#app/kernel/calendar-date.ts';
import { Temporal } from '#app/kernel/temporal.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { importDemo } from '#prisma/seed/demo.ts';
import { demoFiles } from '#prisma/seed/demo-files.ts';
import { firstDayOf } from '#prisma/seed/demo-runs.ts';
import { anchorMonday } from '#prisma/seed/move-demo.ts';
import { importFiles } from './import-files.server.ts';
import { type ImportReport, problemsOf } from './import-report.ts';

const db = testDatabase({
  fixture: { name: 'imported_demo', fill: () => importDemo(anchorMonday) },
  reset: 'file',
});

const beginOf = (monday: string): Ctx => ({
  actor: { kind: 'system', name: 'test' },
  now: Temporal.Instant.from(`${firstDayOf(calendarDate(monday))}T05:00:00Z`),
  requestId: 'test',
});

/** Every row of every table with its place and the transaction that wrote it: not one may be written anew. */
async function everyRow(): Promise<string> {
  const { rows: tables } = await db.pool.query(
    `SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`,
  );
  const sums: string[] = [];
  for (const { tablename } of tables) {
    const { rows } = await db.pool.query(
      `SELECT count(*) AS rows, md5(coalesce(string_agg(xmin::text || ctid::text || t::text, '' ORDER BY ctid), '')) AS sum
       FROM "${tablename}" t`,
    );
    sums.push(`${tablename} ${rows[0].rows} ${rows[0].sum}`);
  }
  return sums.join('\n');
}

function reportOf(outcome: Awaited<ReturnType<typeof importFiles>>): ImportReport {
  if (outcome.ok) return outcome.value;
  const [refusal] = outcome.reasons;
  if (refusal.code !== 'not-clean') throw new Error(refusal.code);
  return refusal.report;
}

describe('the demo folder', () => {
  test('holds a centre at real scale', async () => {
    const { prisma } = db;
    expect(await prisma.organisation.count({ where: { kind: 'company' } })).toBe(8);
    expect(await prisma.organisation.count({ where: { kind: 'school' } })).toBe(4);
    expect(await prisma.employment.count({ where: { organisation: { kind: 'company' } } })).toBe(1000);
    expect(await prisma.course.count({ where: { audience: 'people' } })).toBe(40);
    expect(await prisma.trainer.count()).toBe(12);
    expect(await prisma.run.count()).toBeGreaterThan(340);
    expect(await prisma.session.count()).toBeGreaterThan(880);
  });

  test('a second time changes nothing: not one row is written', async () => {
    const before = await everyRow();
    const report = reportOf(await importFiles(beginOf(anchorMonday), demoFiles(anchorMonday)));
    expect(problemsOf(report)).toEqual([]);
    expect(report.files.filter((file) => file.created + file.changed + file.removed > 0)).toEqual([]);
    expect(report.files.reduce((sum, file) => sum + file.unchanged, 0)).toBeGreaterThan(6000);
    expect(await everyRow()).toBe(before);
  });

  test('a preview of other rows says what would change, and writes nothing', async () => {
    const before = await everyRow();
    const files = [
      { name: 'sites.csv', bytes: Buffer.from('code;organisation;name\nPCN-HAL;PCN;Nieuwe hal\nX;PCN;X') },
      { name: 'course-needs.csv', bytes: Buffer.from('course;pool;quantity\nFREES5;FREES-5;1') },
    ];
    const outcome = await importFiles(beginOf(anchorMonday), files, { preview: true });
    expect(reportOf(outcome).files).toMatchObject([
      { created: 1, changed: 1, unchanged: 0, removed: 0 },
      { created: 0, changed: 0, unchanged: 1, removed: 1 },
    ]);
    expect(outcome.ok).toBe(true);
    expect(await everyRow()).toBe(before);
  });
});

describe('the demo on any day', () => {
  test.each([
    ['the day the clock changes', '2027-03-28'],
    ['New Year’s Day', '2027-01-01'],
    ['in the summer closure', '2029-08-01'],
  ])('%s (%s): every row fits', async (_, day) => {
    const today = calendarDate(day);
    // Nothing of the other year is in the way in a preview of files under other codes: it starts from nothing.
    await db.pool.query(
      'TRUNCATE organisation, person, certificate_type, course_category, vat_treatment CASCADE',
    );
    const outcome = await importFiles(beginOf(mondayOf(today)), demoFiles(today), { preview: true });
    const report = reportOf(outcome);
    expect(problemsOf(report)).toEqual([]);
    expect(report.files.find(({ kind }) => kind === 'runs')?.created).toBeGreaterThan(340);
  });
});
