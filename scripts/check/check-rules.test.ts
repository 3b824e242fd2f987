import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { brokenRules, checkRules } from './check-rules.ts';
import { readProject } from './project.ts';
import { rules } from './rules.ts';

type Tree = Record<string, string>;

/** A small house in which every rule holds, with one file of most kinds. */
const clean: Tree = {
  'app/kernel/temporal.ts': "export { Temporal } from 'temporal-polyfill';",
  'app/kernel/interval.ts': 'export type Interval = { start: number; end: number };',
  'app/kernel/interval.test.ts':
    "import { test } from 'vitest';\nimport './interval.ts';\nexport const now = Date.now();",
  'app/platform/clock.server.ts': 'export const now = () => Date.now();',
  'app/platform/database.server.ts':
    "import { PrismaClient } from './generated/prisma/client.ts';\nexport type Tx = PrismaClient;\nexport const transact = () => {};",
  'app/platform/generated/prisma/client.ts': 'export class PrismaClient {}',
  'app/ui/i18n/wording.ts': 'export const defineWording = (words: unknown) => words;',
  'app/ui/i18n/use-words.tsx': "import { useContext } from 'react';\nexport const useWords = useContext;",
  'app/ui/format/format.ts': "export const day = new Intl.DateTimeFormat('nl').format;",
  'app/ui/button.tsx':
    "import { useWords } from './i18n/use-words.tsx';\nexport const Button = () => useWords;",
  'app/identity/scope.server.ts':
    'export type CentreScope = string;\nexport const prove = () => "x" as CentreScope;',
  'app/centre/resource.ts':
    "import { z } from 'zod';\nimport type { Interval } from '#app/kernel/interval.ts';\n// a Date is no value here\nexport const name = z.string();\nexport type R = Interval;",
  'app/scheduling/wording.ts':
    "import { defineWording } from '#app/ui/i18n/wording.ts';\nexport const wording = defineWording({});",
  'app/scheduling/reason-text.ts':
    "import { day } from '#app/ui/format/format.ts';\nimport { wording } from './wording.ts';\nexport const say = () => [day, wording];",
  'app/scheduling/buffers.ts':
    "import { name } from '#app/centre/resource.ts';\nexport const buffers = name;",
  'app/scheduling/queries.server.ts':
    "import type { CentreScope } from '#app/identity/scope.server.ts';\nimport type { Tx } from '#app/platform/database.server.ts';\nexport const runs = (scope: CentreScope, tx: Tx) => [scope, tx];",
  'app/scheduling/add-sessions.step.server.ts':
    "import type { Tx } from '#app/platform/database.server.ts';\nexport const addSessions = (tx: Tx) => tx.session.createMany({ data: [] });",
  'app/scheduling/components/roster.tsx':
    "import { Button } from '#app/ui/button.tsx';\nimport { wording } from '../wording.ts';\nimport type { runs } from '../queries.server.ts';\nexport const Roster = (p: typeof runs) => [Button, wording, p];",
  'app/booking/enrol-participant.server.ts':
    "import { transact } from '#app/platform/database.server.ts';\nimport { addSessions } from '#app/scheduling/add-sessions.step.server.ts';\nexport const enrol = () => transact(addSessions, (tx) => tx.enrolment.create({ data: {} }));",
  'app/booking/tell-participant.job.server.ts':
    "import { enrol } from './enrol-participant.server.ts';\nexport const job = enrol;",
  'app/routes/trainer/run.tsx':
    "import { enrol } from '#app/booking/enrol-participant.server.ts';\nimport { Roster } from '#app/scheduling/components/roster.tsx';\nimport type { Route } from './+types/run.ts';\nexport const loader = (a: Route.LoaderArgs) => enrol(a);\nexport default Roster;",
  'app/server/jobs.ts':
    "import { job } from '#app/booking/tell-participant.job.server.ts';\nexport const jobs = [job];",
  'app/root.tsx': "import { now } from '#app/platform/clock.server.ts';\nexport const loader = now;",
  'scripts/audit.ts':
    "import { runs } from '#app/scheduling/queries.server.ts';\nimport { PrismaClient } from '#app/platform/generated/prisma/client.ts';\nexport const a = [runs, PrismaClient, new Date()];",
  'prisma/schema/base.prisma': 'datasource db {\n  provider = "postgresql"\n}\n',
  'prisma/schema/scheduling.prisma':
    'model Session {\n  id String @id\n  startsAt DateTime @map("starts_at") @db.Timestamptz(3)\n  seats SessionSeat[]\n  @@map("session")\n}\nmodel SessionSeat {\n  id String @id\n  enrolments Enrolment[]\n  @@map("session_seat")\n}\n',
  'prisma/schema/booking.prisma':
    'model Enrolment {\n  id String @id\n  on DateTime? @db.Date // of DateTime\n  @@map("enrolment")\n}\n',
};

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function write(tree: Tree): string {
  const root = mkdtempSync(join(tmpdir(), 'rules-'));
  folders.push(root);
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** What is broken when these files stand in the house too: 'rule path:line'. */
function broken(extra: Tree): string[] {
  return brokenRules(readProject(write({ ...clean, ...extra }))).flatMap(({ rule, findings }) =>
    findings.map(({ path, line }) => `${rule.name} ${path}:${line}`),
  );
}

test('a clean house breaks no rule', () => {
  expect(broken({})).toEqual([]);
  expect(checkRules(write(clean))).toEqual({ ok: true, report: expect.stringContaining('rules hold over') });
});

test('the report names the rule, the place, what was found and the way out', () => {
  const { ok, report } = checkRules(
    write({ ...clean, 'app/booking/clock.ts': '\nexport const now = Date.now();\n' }),
  );
  expect(ok).toBe(false);
  expect(report).toContain('Pure files have no clock');
  expect(report).toContain('app/booking/clock.ts:2  Date');
  expect(report).toContain('Take `now`');
});

/** Per rule: files that break it, and where it must say so. */
const violations: Record<string, [files: Tree, ...places: string[]][]> = {
  rooms: [[{ 'app/lessons/lesson.ts': '' }, 'app/lessons/lesson.ts:1']],
  names: [
    [{ 'app/booking/utils.ts': '' }, 'app/booking/utils.ts:1'],
    [{ 'app/booking/index.ts': '' }, 'app/booking/index.ts:1'],
    [{ 'app/booking/booking-service.server.ts': '' }, 'app/booking/booking-service.server.ts:1'],
    [{ 'app/ui/date-helpers.tsx': '' }, 'app/ui/date-helpers.tsx:1'],
    [{ 'app/ui/lib/dates.ts': '' }, 'app/ui/lib/dates.ts:1'],
  ],
  'kebab-case': [[{ 'app/ui/DatePicker.tsx': '' }, 'app/ui/DatePicker.tsx:1']],
  'module-files': [
    [{ 'app/booking/seats/free.ts': '' }, 'app/booking/seats/free.ts:1'],
    [{ 'app/booking/seat.tsx': '' }, 'app/booking/seat.tsx:1'],
    [{ 'app/booking/seat.repository.server.ts': '' }, 'app/booking/seat.repository.server.ts:1'],
    [{ 'app/booking/components/load-seat.server.ts': '' }, 'app/booking/components/load-seat.server.ts:1'],
  ],
  layers: [
    [
      { 'app/booking/seat.ts': "import { say } from '#app/scheduling/reason-text.ts';" },
      'app/booking/seat.ts:1',
    ],
    [{ 'app/booking/seat-text.ts': "import '#app/ui/i18n/use-words.tsx';" }, 'app/booking/seat-text.ts:1'],
    [{ 'app/booking/seat.ts': "import '#app/platform/clock.server.ts';" }, 'app/booking/seat.ts:1'],
    [{ 'app/booking/seat.ts': "import '#app/ui/format/format.ts';" }, 'app/booking/seat.ts:1'],
    [{ 'app/booking/wording.ts': "import '#app/ui/format/format.ts';" }, 'app/booking/wording.ts:1'],
    [
      { 'app/booking/wording.ts': "\nimport { enrol } from './enrol-participant.server.ts';" },
      'app/booking/wording.ts:2',
    ],
    [{ 'app/kernel/run.ts': "import '#app/scheduling/buffers.ts';" }, 'app/kernel/run.ts:1'],
    [
      { 'app/platform/mail.server.ts': "import '#app/identity/scope.server.ts';" },
      'app/platform/mail.server.ts:1',
    ],
    [{ 'app/ui/run.tsx': "import '#app/scheduling/components/roster.tsx';" }, 'app/ui/run.tsx:1'],
    [{ 'app/ui/run.tsx': "import '#app/platform/clock.server.ts';" }, 'app/ui/run.tsx:1'],
    [
      { 'app/booking/components/a.tsx': "import { enrol } from '../enrol-participant.server.ts';" },
      'app/booking/components/a.tsx:1',
    ],
    [
      { 'app/booking/components/a.tsx': "import type { now } from '#app/platform/clock.server.ts';" },
      'app/booking/components/a.tsx:1',
    ],
    [{ 'app/routes/a.ts': "import '#app/platform/clock.server.ts';" }, 'app/routes/a.ts:1'],
    [{ 'app/routes/a.ts': "import '#app/scheduling/add-sessions.step.server.ts';" }, 'app/routes/a.ts:1'],
    [
      { 'app/routes/a.ts': "import { loader } from './trainer/run.tsx';", 'app/routes/trainer/run.tsx': '' },
      'app/routes/a.ts:1',
    ],
    [
      { 'app/server/a.ts': "import type { loader } from '#app/routes/trainer/run.tsx';" },
      'app/server/a.ts:1',
    ],
    [
      { 'app/booking/seed-year.server.ts': "import '../../scripts/audit.ts';" },
      'app/booking/seed-year.server.ts:1',
    ],
    [
      {
        'app/scheduling/move.step.server.ts': "import './move-session.server.ts';",
        'app/scheduling/move-session.server.ts': '',
      },
      'app/scheduling/move.step.server.ts:1',
    ],
    [
      { 'app/platform/a.server.test.ts': "import '#app/identity/scope.server.ts';" },
      'app/platform/a.server.test.ts:1',
    ],
    [
      { 'app/booking/seat.ts': "import './seat.test.ts';", 'app/booking/seat.test.ts': '' },
      'app/booking/seat.ts:1',
    ],
  ],
  'module-order': [
    [
      {
        'app/scheduling/seat.ts': "\n\nimport type { Pay } from '#app/payments/pay.ts';",
        'app/payments/pay.ts': '',
      },
      'app/scheduling/seat.ts:3',
    ],
    [
      { 'app/scheduling/seat.test.ts': "import '#app/booking/enrol-participant.server.ts';" },
      'app/scheduling/seat.test.ts:1',
    ],
  ],
  circles: [
    [
      {
        'app/kernel/a.ts': "import './b.ts';",
        'app/kernel/b.ts': "\nimport './c.ts';",
        'app/kernel/c.ts': "export * from './a.ts';",
      },
      'app/kernel/a.ts:1',
    ],
    [{ 'app/ui/a.tsx': "import type { A } from './a.tsx';" }, 'app/ui/a.tsx:1'],
  ],
  'pure-imports': [
    [{ 'app/booking/seat.ts': "import { createHash } from 'node:crypto';" }, 'app/booking/seat.ts:1'],
    [{ 'app/booking/seat.ts': "import type { FC } from 'react';" }, 'app/booking/seat.ts:1'],
    [{ 'app/kernel/date.ts': "import { Temporal } from 'temporal-polyfill';" }, 'app/kernel/date.ts:1'],
    [{ 'app/booking/wording.ts': "import i18next from 'i18next';" }, 'app/booking/wording.ts:1'],
  ],
  'pure-words': [
    [{ 'app/booking/seat.ts': 'export const at = new Date(0);' }, 'app/booking/seat.ts:1'],
    [{ 'app/booking/seat.ts': 'export const late = (by: Date) => by;' }, 'app/booking/seat.ts:1'],
    [
      {
        'app/booking/seat.ts':
          "import { Temporal } from '#app/kernel/temporal.ts';\nexport const n = Temporal.Now.instant();",
      },
      'app/booking/seat.ts:2',
    ],
    [{ 'app/kernel/dice.ts': 'export const dice = () => Math.random();' }, 'app/kernel/dice.ts:1'],
    [{ 'app/booking/schema.ts': 'export const zone = process.env.TZ;' }, 'app/booking/schema.ts:1'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source under test
    [{ 'app/booking/seat.ts': 'export const url = `${crypto.randomUUID()}`;' }, 'app/booking/seat.ts:1'],
  ],
  'browser-packages': [
    [
      { 'app/booking/components/a.tsx': "import { readFile } from 'node:fs/promises';" },
      'app/booking/components/a.tsx:1',
    ],
    [{ 'app/ui/a.tsx': "import pg from 'pg';" }, 'app/ui/a.tsx:1'],
  ],
  prisma: [
    [{ 'app/routes/a.ts': "import { PrismaPg } from '@prisma/adapter-pg';" }, 'app/routes/a.ts:1'],
    [{ 'app/server/a.ts': "import '#app/platform/generated/prisma/client.ts';" }, 'app/server/a.ts:1'],
    [
      { 'app/booking/tell.job.server.ts': "import '#app/platform/database.server.ts';" },
      'app/booking/tell.job.server.ts:1',
    ],
    [
      { 'app/booking/render-list.server.ts': "import '#app/platform/database.server.ts';" },
      'app/booking/render-list.server.ts:1',
    ],
  ],
  'table-owner': [
    [
      { 'app/booking/a.server.ts': 'export const a = (tx: any) => tx.session.update({});' },
      'app/booking/a.server.ts:1',
    ],
    [
      { 'app/booking/a.server.ts': 'export const a = (tx: any) =>\n  tx\n    .sessionSeat.deleteMany({});' },
      'app/booking/a.server.ts:2',
    ],
    [
      {
        'app/booking/a.server.ts':
          'export const a = (tx: any) => tx.$executeRaw`\n  UPDATE "session" SET x = 1`;',
      },
      'app/booking/a.server.ts:2',
    ],
    [
      { 'app/booking/a.server.ts': "export const sql = 'insert into session_seat values (1)';" },
      'app/booking/a.server.ts:1',
    ],
    [
      {
        'app/scheduling/a.server.ts':
          'export const a = (tx: any) => tx.sessionSeat.update({ data: {\n  enrolments: { create: [] } } });',
      },
      'app/scheduling/a.server.ts:2',
    ],
    [
      { 'prisma/seed/life/a.ts': 'export const a = (tx: any) => tx.session.create({});' },
      'prisma/seed/life/a.ts:1',
    ],
    [{ 'scripts/fix.ts': 'export const a = (db: any) => db.enrolment.deleteMany();' }, 'scripts/fix.ts:1'],
  ],
  steps: [
    [
      {
        'app/booking/take.step.server.ts':
          "import { transact } from '#app/platform/database.server.ts';\nexport const take = () => transact();",
      },
      'app/booking/take.step.server.ts:2',
    ],
  ],
  scopes: [
    [{ 'app/booking/a.server.ts': 'export const s = "x" as PartnerScope;' }, 'app/booking/a.server.ts:1'],
    [
      {
        'app/routes/b.ts':
          "import { withScope } from 'x';\nexport const s = () => { return s2 as CentreScope; };",
      },
      'app/routes/b.ts:2',
    ],
    [{ 'app/routes/a.ts': 'export const s = prove({} as unknown as CentreScope, 1);' }, 'app/routes/a.ts:1'],
  ],
  formats: [
    [
      { 'app/booking/a.server.ts': 'export const s = new Date().toLocaleDateString();' },
      'app/booking/a.server.ts:1',
    ],
    [
      { 'app/booking/components/a.tsx': "export const f = new Intl.NumberFormat('nl');" },
      'app/booking/components/a.tsx:1',
    ],
    [{ 'app/routes/a.tsx': 'export const f = (n: number) => n.toLocaleString();' }, 'app/routes/a.tsx:1'],
  ],
  specifiers: [
    [{ 'app/booking/seat.ts': "import '../scheduling/buffers.ts';" }, 'app/booking/seat.ts:1'],
    [{ 'app/booking/seat.ts': "import './place';", 'app/booking/place.ts': '' }, 'app/booking/seat.ts:1'],
  ],
  'plain-ts': [[{ 'app/ui/theme.ts': "import { Button } from './button.tsx';" }, 'app/ui/theme.ts:1']],
  'date-columns': [
    [
      { 'prisma/schema/centre.prisma': 'model Site {\n  id String @id\n  at DateTime\n}\n' },
      'prisma/schema/centre.prisma:3',
    ],
    [
      { 'prisma/schema/centre.prisma': 'model Site {\n  at DateTime? @db.Timestamp(3)\n}\n' },
      'prisma/schema/centre.prisma:2',
    ],
    [
      { 'prisma/schema/centre.prisma': 'model Site {\n  at DateTime @db.Timestamptz(6)\n}\n' },
      'prisma/schema/centre.prisma:2',
    ],
  ],
  'schema-files': [
    [
      { 'prisma/schema/planning.prisma': '// plan\nmodel Plan {\n  id String @id\n}\n' },
      'prisma/schema/planning.prisma:2',
    ],
  ],
};

test('every rule has a violation that it is tried on', () => {
  expect(Object.keys(violations).sort()).toEqual(rules.map(({ name }) => name).sort());
});

describe.each(Object.entries(violations))('%s', (name, cases) => {
  test.each(cases.map(([files, ...places]) => [Object.keys(files)[0], files, places] as const))(
    '%s',
    (_, files, places) => {
      const found = broken(files);
      expect(found).toEqual(expect.arrayContaining(places.map((place) => `${name} ${place}`)));
      const others = found.filter((one) => !one.startsWith(`${name} `));
      // Some things are wrong in two ways: the same line then breaks two rules.
      for (const other of others) expect(places.some((place) => other.endsWith(` ${place}`))).toBe(true);
    },
  );
});

test('what looks like a violation and is none', () => {
  expect(
    broken({
      'app/booking/seat.ts': [
        "import type { Interval } from '#app/kernel/interval.ts';",
        '/** new Date(), Math.random() and process.env stand in a comment */',
        "export const text = 'Temporal.Now';",
        'export type DateOf = { Date: string; process: string; span: Interval };',
        'export const keys = { Date: 1 };',
      ].join('\n'),
      'app/booking/a.server.ts': [
        "import type { A as OtherScope, CentreScope as Scope } from '#app/identity/scope.server.ts';",
        'export const map = new Map<string, Scope>();',
        "export const gone = map.delete('session');",
        "export const say = 'You can update session times here';",
        'export const a = (tx: any) => tx.session.findMany({ where: { seats: { some: {} } } });',
      ].join('\n'),
      'app/booking/seat.test.ts':
        "export const a = (tx: any) => tx.session.create({});\nexport const s = '' as CentreScope;",
    }),
  ).toEqual([]);
});
