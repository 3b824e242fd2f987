import { beforeAll, describe, expect, it } from 'vitest';
import { withScope } from './database.server.ts';
import { newId } from './new-id.server.ts';
import type { Scope } from './scope.server.ts';
import { testDatabase } from './testing/test-database.ts';

// Two competing companies with one person each on the same run, and the trainer who gives it.
const db = testDatabase({ reset: 'file' });
const [staal, buis, centre] = [newId(), newId(), newId()];
const [anna, bram, tess, otto] = [newId(), newId(), newId(), newId()];
const [site, category, course] = [newId(), newId(), newId()];
const [run, session, oldRun, oldSession] = [newId(), newId(), newId(), newId()];
const [typeAsked, typeOther] = [newId(), newId()];

/** Identity mints scopes from actors; here the wall behind them is tested. */
const scope = (fields: object) => fields as Scope;
const nobody = scope({ kind: 'public' });
const selfAnna = scope({ kind: 'self', personId: anna, organisationIds: [staal] });
const partnerStaal = scope({ kind: 'partner', organisationId: staal, personId: otto });
const rosterTess = scope({ kind: 'roster', personId: tess });
const rosterOtto = scope({ kind: 'roster', personId: otto });
const office = scope({ kind: 'centre', organisationId: centre, personId: null });

beforeAll(async () => {
  const { prisma } = db;
  const day = 86_400_000;
  const at = (days: number, hours = 0) => new Date(Date.now() + days * day + hours * 3_600_000);
  await prisma.organisation.createMany({
    data: [
      { id: staal, code: 'staal', kind: 'company', name: 'Staal' },
      { id: buis, code: 'buis', kind: 'company', name: 'Buis' },
      { id: centre, code: 'centre', kind: 'centre', name: 'Centrum' },
    ],
  });
  const names: [string, string][] = [
    [anna, 'Anna'],
    [bram, 'Bram'],
    [tess, 'Tess'],
    [otto, 'Otto'],
  ];
  await prisma.person.createMany({
    data: names.map(([id, givenName]) => ({ id, givenName, familyName: 'Voorbeeld' })),
  });
  await prisma.membership.createMany({
    data: [
      { id: newId(), personId: anna, organisationId: staal, role: 'employee', validFrom: at(-100) },
      { id: newId(), personId: bram, organisationId: buis, role: 'employee', validFrom: at(-100) },
      { id: newId(), personId: tess, organisationId: centre, role: 'trainer', validFrom: at(-100) },
      { id: newId(), personId: otto, organisationId: staal, role: 'coordinator', validFrom: at(-100) },
    ],
  });
  await prisma.site.create({ data: { id: site, code: 's', name: 'Hal', organisationId: centre } });
  await prisma.courseCategory.create({ data: { id: category, code: 'c', nameNl: 'Lassen' } });
  await prisma.course.create({
    data: {
      id: course,
      code: 'mig',
      categoryId: category,
      titleNl: 'MIG',
      summaryNl: '',
      sessionMinutes: 240,
      seats: 4,
    },
  });
  await prisma.certificateType.createMany({
    data: [
      { id: typeAsked, code: 'vca', nameNl: 'VCA', validityKind: 'none' },
      { id: typeOther, code: 'ehbo', nameNl: 'EHBO', validityKind: 'none' },
    ],
  });
  await prisma.requirement.create({
    data: { id: newId(), code: 'r', courseId: course, certificateTypeId: typeAsked },
  });
  await prisma.trainer.create({
    data: { personId: tess, code: 't', employerId: centre, displayName: 'Tess' },
  });
  await prisma.absence.create({
    data: { id: newId(), trainerId: tess, kind: 'illness', startsAt: at(20), endsAt: at(21) },
  });
  await prisma.agreement.createMany({
    data: [staal, buis].map((organisationId) => ({
      id: newId(),
      code: organisationId,
      organisationId,
      validFrom: at(-100),
    })),
  });
  for (const [runId, sessionId, days] of [
    [run, session, 5],
    [oldRun, oldSession, -15],
  ] as const) {
    await prisma.run.create({
      data: {
        id: runId,
        code: runId,
        state: 'open',
        siteId: site,
        seats: 4,
        minimum: 1,
        priceCents: 0,
        courses: { create: { courseId: course } },
      },
    });
    const times = { startsAt: at(days), endsAt: at(days, 4) };
    await prisma.session.create({
      data: { id: sessionId, runId, siteId: site, kind: 'course', sideBySideKey: sessionId, ...times },
    });
    const reservation = { sessionId, sideBySideKey: sessionId, live: true, ...times };
    await prisma.personReservation.create({
      data: { id: newId(), personId: tess, role: 'trainer', ...reservation },
    });
    const pairs = [
      [anna, staal],
      [bram, buis],
    ] as const;
    for (const [index, [personId, organisationId]] of pairs.entries()) {
      const enrolmentId = newId();
      const whose = { personId, organisationId };
      await prisma.enrolment.create({
        data: {
          id: enrolmentId,
          code: enrolmentId,
          runId,
          courseId: course,
          state: 'confirmed',
          priceCents: 0,
          requestedAt: at(-20),
          ...whose,
        },
      });
      await prisma.personReservation.create({
        data: { id: newId(), role: 'participant', enrolmentId, ...whose, ...reservation },
      });
      await prisma.sessionSeat.create({ data: { id: newId(), sessionId, number: index + 1, enrolmentId } });
      await prisma.attendance.create({
        data: {
          id: newId(),
          enrolmentId,
          sessionId,
          outcome: 'present',
          minutes: 240,
          markedAt: at(0),
          ...whose,
        },
      });
      await prisma.result.create({
        data: { id: newId(), enrolmentId, kind: 'passed', achievedOn: at(0), recordedAt: at(0), ...whose },
      });
    }
    await prisma.sessionSeat.createMany({
      data: [3, 4].map((number) => ({ id: newId(), sessionId, number })),
    });
  }
  for (const [personId, organisationId] of [
    [anna, staal],
    [bram, buis],
  ] as const) {
    for (const certificateTypeId of [typeAsked, typeOther]) {
      await prisma.certificate.create({
        data: {
          id: newId(),
          personId,
          certificateTypeId,
          issuedOn: at(-50),
          source: 'import',
          visibleToIds: [organisationId],
        },
      });
    }
    const whose = { personId, organisationId };
    await prisma.waitingEntry.create({
      data: { id: newId(), runId: run, courseId: course, createdAt: at(0), ...whose },
    });
    await prisma.employment.create({ data: { id: newId(), code: personId, validFrom: at(-100), ...whose } });
    await prisma.outboxMail.create({
      data: {
        id: newId(),
        toAddress: 'a@example.nl',
        personId,
        locale: 'nl',
        kind: 'k',
        subject: 's',
        text: 't',
      },
    });
    await prisma.auditEntry.create({
      data: {
        id: newId(),
        at: at(0),
        actorKind: 'system',
        requestId: 'r',
        action: 'a',
        subjectType: 'person',
        subjectId: personId,
      },
    });
  }
});

/** How many rows of each personal table a scope sees. */
const counts = (who: Scope) =>
  withScope(who, async (tx) => ({
    person: await tx.person.count(),
    membership: await tx.membership.count(),
    employment: await tx.employment.count(),
    certificate: await tx.certificate.count(),
    agreement: await tx.agreement.count(),
    trainer: await tx.trainer.count(),
    absence: await tx.absence.count(),
    reservation: await tx.personReservation.count(),
    enrolment: await tx.enrolment.count(),
    seat: await tx.sessionSeat.count(),
    attendance: await tx.attendance.count(),
    result: await tx.result.count(),
    waiting: await tx.waitingEntry.count(),
    mail: await tx.outboxMail.count(),
    audit: await tx.auditEntry.count(),
  }));
const none = {
  person: 0,
  membership: 0,
  employment: 0,
  certificate: 0,
  agreement: 0,
  trainer: 0,
  absence: 0,
  reservation: 0,
  enrolment: 0,
  seat: 4,
  attendance: 0,
  result: 0,
  waiting: 0,
  mail: 0,
  audit: 0,
};

describe('a scope sees', () => {
  it('nothing personal in public, only the free seats', async () => {
    expect(await counts(nobody)).toEqual(none);
  });

  it('the own rows as oneself', async () => {
    expect(await counts(selfAnna)).toEqual({
      person: 1,
      membership: 1,
      employment: 1,
      certificate: 2,
      agreement: 1,
      trainer: 1,
      absence: 0,
      reservation: 4,
      enrolment: 2,
      seat: 6,
      attendance: 2,
      result: 2,
      waiting: 1,
      mail: 1,
      audit: 1,
    });
  });

  it('the own people as a coordinator, and never the other company', async () => {
    expect(await counts(partnerStaal)).toEqual({
      person: 2,
      membership: 2,
      employment: 1,
      certificate: 2,
      agreement: 1,
      trainer: 1,
      absence: 0,
      reservation: 4,
      enrolment: 2,
      seat: 6,
      attendance: 2,
      result: 2,
      waiting: 1,
      mail: 0,
      audit: 0,
    });
    const people = await withScope(partnerStaal, (tx) => tx.person.findMany({ select: { givenName: true } }));
    expect(people.map((person) => person.givenName).sort()).toEqual(['Anna', 'Otto']);
  });

  it('the participants of own runs as a trainer, until 14 days after, with only the certificates asked for', async () => {
    expect(await counts(rosterTess)).toEqual({
      person: 3,
      membership: 1,
      employment: 0,
      certificate: 2,
      agreement: 0,
      trainer: 1,
      absence: 1,
      reservation: 4,
      enrolment: 2,
      seat: 6,
      attendance: 2,
      result: 2,
      waiting: 2,
      mail: 0,
      audit: 0,
    });
  });

  it('only the trainers’ agenda as a trainer without runs', async () => {
    expect(await counts(rosterOtto)).toEqual({
      ...none,
      person: 1,
      membership: 1,
      trainer: 1,
      reservation: 2,
    });
  });

  it('that a trainer is away, but not why, as another trainer', async () => {
    const away = await withScope(
      rosterOtto,
      (tx) => tx.$queryRaw<object[]>`SELECT * FROM trainer_unavailable`,
    );
    expect(Object.keys(away[0] ?? {})).toEqual(['id', 'trainer_id', 'starts_at', 'ends_at']);
    expect(await withScope(selfAnna, (tx) => tx.$queryRaw`SELECT * FROM trainer_unavailable`)).toEqual([]);
  });

  it('everything as the office', async () => {
    expect(await counts(office)).toEqual({
      person: 4,
      membership: 4,
      employment: 2,
      certificate: 4,
      agreement: 2,
      trainer: 1,
      absence: 1,
      reservation: 6,
      enrolment: 4,
      seat: 8,
      attendance: 4,
      result: 4,
      waiting: 2,
      mail: 2,
      audit: 2,
    });
  });
});

describe('the wall holds when', () => {
  it('a query forgets its scope', async () => {
    const leaked = await db.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL ROLE leerbank_reader`;
      return [
        await tx.person.count(),
        await tx.enrolment.count(),
        await tx.certificate.count(),
        await tx.personReservation.count(),
      ];
    });
    expect(leaked).toEqual([0, 0, 0, 0]);
  });

  it('a scoped read tries to write', async () => {
    const write = withScope(office, (tx) =>
      tx.organisation.update({ where: { id: staal }, data: { name: 'x' } }),
    );
    await expect(write).rejects.toThrow();
  });

  it.each(['user', 'auth_session', 'auth_account', 'auth_verification', 'api_token', 'outbox_event'])(
    'a scoped read looks into %s',
    async (table) => {
      const look = withScope(office, (tx) => tx.$queryRawUnsafe(`SELECT FROM "${table}"`));
      await expect(look).rejects.toThrow(/permission denied/);
    },
  );

  it('the connection is used again by the next one', async () => {
    await withScope(office, (tx) => tx.person.count());
    const { rows } = await db.pool.query(
      `SELECT current_setting('app.scope', true) AS scope, current_user <> session_user AS other`,
    );
    expect(rows).toEqual([{ scope: '', other: false }]);
  });
});

describe('a table', () => {
  it('with a column about a person has policies, or no access at all', async () => {
    const { rows } = await db.pool.query(`
      SELECT DISTINCT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND NOT a.attisdropped
        AND (a.attname ~ '(^|_)(person|trainer|teacher|user|enrolment)_id$' OR a.attname IN ('given_name', 'birth_date', 'phone', 'to_address'))
        AND has_table_privilege('leerbank_reader', c.oid, 'SELECT') AND NOT c.relrowsecurity`);
    expect(rows).toEqual([]);
  });

  it('is never writable for the reader', async () => {
    const { rows } = await db.pool.query(`
      SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v')
        AND has_table_privilege('leerbank_reader', oid, 'INSERT, UPDATE, DELETE, TRUNCATE')`);
    expect(rows).toEqual([]);
  });
});
