/**
 * Dates to book beside those of the demo centre, for tests in the browser: a course of one's own with a run on a day of
 * one's own, so that tests may run beside each other. Nobody teaches it and no machine is held: taking a place asks neither.
 */
import { cancelEnrolment } from '#app/booking/cancel-enrolment.server.ts';
import { enrolParticipant } from '#app/booking/enrol-participant.server.ts';
import { type DemoKey, demoAccounts } from '#app/identity/demo-accounts.ts';
import type { Ctx, Hat } from '#app/kernel/actor.ts';
import { calendarDate } from '#app/kernel/calendar-date.ts';
import { ok, valueOrThrow } from '#app/kernel/outcome.ts';
import { instantAt, wallTime } from '#app/kernel/wall-time.ts';
import { now } from '#app/platform/clock.server.ts';
import { database, transact } from '#app/platform/database.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { addSessions } from '#app/scheduling/add-sessions.step.server.ts';

const zone = 'Europe/Amsterdam';

export type SceneDate = {
  /** Unique: the code of the course and of its run are made from it. */
  readonly name: string;
  readonly title: string;
  /** 'YYYY-MM-DD', from and until as 'HH:MM'. */
  readonly day: string;
  /** A second session, at the same hours. */
  readonly secondDay?: string;
  readonly from: string;
  readonly until: string;
  readonly seats?: number;
  /** People needed before it goes ahead; left out: it goes ahead. */
  readonly minimum?: number;
  /** Code of a certificate type that has to be held. */
  readonly requires?: string;
};

export type SceneRun = { readonly runId: string; readonly courseCode: string; readonly runCode: string };

/** A course with one open date of one session, or two, at the practice centre. */
export async function saveDate(date: SceneDate): Promise<SceneRun> {
  const { prisma } = database();
  const site = await prisma.site.findFirstOrThrow({ where: { code: 'PCN-HAL' } });
  const category = await prisma.courseCategory.findFirstOrThrow({ where: { code: 'VEILIG' } });
  const required = date.requires
    ? await prisma.certificateType.findFirstOrThrow({ where: { code: date.requires } })
    : null;
  const [courseId, runId] = [newId(), newId()];
  const courseCode = date.name.toUpperCase();
  const runCode = `${courseCode}-01`;
  const { seats = 4, minimum = 1 } = date;
  const days = [date.day, ...(date.secondDay ? [date.secondDay] : [])].map(calendarDate);
  await transact(systemCtx(), { locks: [] }, async (tx) => {
    await tx.course.create({
      data: {
        id: courseId,
        code: courseCode,
        categoryId: category.id,
        titleNl: date.title,
        summaryNl: 'Een cursus om te boeken.',
        bringNl: 'Veiligheidsschoenen.',
        sessionMinutes: 120,
        seats,
        minimum,
        priceCents: 12_500,
        requirements: required
          ? { create: { id: newId(), code: courseCode, certificateTypeId: required.id } }
          : {},
      },
    });
    await tx.run.create({
      data: {
        id: runId,
        code: runCode,
        state: date.minimum === undefined ? 'confirmed' : 'open',
        siteId: site.id,
        seats,
        minimum,
        priceCents: 12_500,
        courses: { create: { courseId } },
      },
    });
    for (const [at, day] of days.entries()) {
      const sessionId = newId();
      await addSessions(tx, now(), {
        id: sessionId,
        runId,
        siteId: site.id,
        kind: 'course',
        title: null,
        number: at + 1,
        interval: {
          start: instantAt(day, wallTime(date.from), zone),
          end: instantAt(day, wallTime(date.until), zone),
        },
        sideBySideKey: sessionId,
        seats,
      });
    }
    return ok();
  });
  return { runId, courseCode, runCode };
}

/** Books someone of the demo on a run, as the office does. */
export async function bookDemoPerson(key: DemoKey, runId: string): Promise<string> {
  const account = demoAccounts.find((one) => one.key === key);
  const job = await database().prisma.employment.findFirstOrThrow({
    where: { code: account?.personnelNumber ?? '', organisation: { code: account?.organisation ?? '' } },
  });
  return book(runId, job);
}

/** Books someone of the demo on a run as they do themselves: their company may have to approve it. */
export async function askForDemoPerson(key: DemoKey, runId: string): Promise<string> {
  const { ctx, personId, organisationId } = await actingAsOfCompany(key, 'employee');
  const value = valueOrThrow(await enrolParticipant(ctx, { runId, personId, organisationId }));
  if (value.kind !== 'enrolled') throw new Error('not booked');
  return value.code;
}

/** Someone of the demo at work for their company, in the role that is given. */
export async function actingAsOfCompany(key: DemoKey, role: 'employee' | 'coordinator') {
  const account = demoAccounts.find((one) => one.key === key);
  const { personId, organisationId } = await database().prisma.employment.findFirstOrThrow({
    where: { code: account?.personnelNumber ?? '', organisation: { code: account?.organisation ?? '' } },
  });
  const member = await database().prisma.membership.findFirstOrThrow({
    where: { personId, organisationId, role },
    include: { person: { select: { userId: true } } },
  });
  const hat: Hat = { membershipId: member.id, organisationId, organisationKind: 'company', role };
  const actor = { kind: 'person', personId, userId: member.person.userId ?? '', hat } as const;
  const ctx: Ctx = { ...systemCtx(), actor };
  return { ctx, personId, organisationId };
}

/** Gives places of a run to people of companies who are free then; in the order of their personnel numbers. */
export async function fillRun(runId: string, places: number): Promise<void> {
  const jobs = await database().prisma.employment.findMany({
    where: { organisation: { kind: 'company' }, validUntil: null },
    orderBy: [{ code: 'desc' }],
    take: places,
  });
  for (const job of jobs) await book(runId, job);
}

/** Somebody on the run cancels: their place goes to who waits for it. */
export async function freePlace(runId: string): Promise<void> {
  const { id } = await database().prisma.enrolment.findFirstOrThrow({
    where: { runId, state: 'confirmed' },
    select: { id: true },
  });
  valueOrThrow(await cancelEnrolment(systemCtx(), { enrolmentId: id, reason: 'Verhinderd' }));
}

async function book(runId: string, job: { personId: string; organisationId: string }): Promise<string> {
  const { personId, organisationId } = job;
  const overrides = [{ code: 'certificate-missing', reason: 'Een plek voor het toneel' }];
  const value = valueOrThrow(
    await enrolParticipant(systemCtx(), { runId, personId, organisationId, overrides }),
  );
  if (value.kind !== 'enrolled') throw new Error('not booked');
  return value.code;
}

function systemCtx(): Ctx {
  return { actor: { kind: 'system', name: 'scene' }, now: now(), requestId: 'scene' };
}
