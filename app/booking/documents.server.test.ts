import { mkdirSync, writeFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { centreScope, rosterScope, selfScope } from '#app/identity/mint-scope.server.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { runId, saveSmallRun, sessionId } from '#prisma/seed/small-bookings.ts';
import { actingAs, small, smallCentre } from '#prisma/seed/small-centre.ts';
import { attendanceListOf, proofOf } from './document-queries.server.ts';
import { enrolParticipant } from './enrol-participant.server.ts';
import { markAttendance } from './mark-attendance.server.ts';
import { renderAttendanceList } from './render-attendance-list.server.ts';
import { renderProofOfAttendance } from './render-proof-of-attendance.server.ts';

const db = testDatabase({ fixture: smallCentre });
const { person, course, certificate } = small;
const after = actingAs('chris', '2026-12-03T09:30:00+01:00');
const self = (who: 'sofie' | 'tarik') => selfScope(actingAs(who).actor);

let enrolments: Record<'sofie' | 'tarik', string>;
beforeEach(async () => {
  await db.prisma.$transaction((tx) =>
    saveSmallRun(tx, { name: 'milling', resources: ['mill1', 'roomA'], trainers: ['chris'] }),
  );
  await db.prisma.person.update({
    where: { id: person.tarik },
    data: { givenName: 'Ayşe', familyName: 'Yıldız-Škoda', infix: 'van der' },
  });
  await db.prisma.site.updateMany({
    data: { street: 'Hallenweg 3', postcode: '9999 ZZ', city: 'Noorderveld' },
  });
  await db.prisma.organisation.updateMany({ where: { kind: 'centre' }, data: { city: 'Noorderveld' } });
  await db.prisma.requirement.create({
    data: { id: newId(), code: 'X', courseId: course.milling, certificateTypeId: certificate.migLevel1 },
  });
  await db.prisma.certificate.create({
    data: {
      id: newId(),
      personId: person.sofie,
      certificateTypeId: certificate.migLevel1,
      issuedOn: new Date('2026-01-01'),
      source: 'import',
    },
  });
  const enrol = async (who: 'sofie' | 'tarik') => {
    const overrides = [{ code: 'certificate-missing', reason: 'Ervaring genoeg' }];
    const input = { runId: runId('milling'), personId: person[who], overrides };
    const value = valueOrThrow(await enrolParticipant(actingAs('office'), input));
    return value.kind === 'enrolled' ? value.enrolmentId : '';
  };
  enrolments = { sofie: await enrol('sofie'), tarik: await enrol('tarik') };
});

async function attend() {
  const both = [enrolments.sofie, enrolments.tarik].map((enrolmentId) => ({
    enrolmentId,
    outcome: 'present' as const,
  }));
  valueOrThrow(await markAttendance(after, { sessionId: sessionId('milling', 1), marks: both }));
  const marks = [
    { enrolmentId: enrolments.sofie, outcome: 'present' as const },
    { enrolmentId: enrolments.tarik, outcome: 'absent' as const },
  ];
  valueOrThrow(await markAttendance(after, { sessionId: sessionId('milling', 2), marks }));
}

/** Where to leave the papers for a person to look at; nowhere when not asked. */
function keep(name: string, pdf: Buffer) {
  const folder = process.env.LEERBANK_KEEP_PAPERS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${name}.pdf`, pdf);
}

/** Fonts that are embedded, by name. */
function fontsIn(pdf: Buffer): Set<string> {
  return new Set(
    [...pdf.toString('latin1').matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g)].map(([, name]) => name ?? ''),
  );
}

function pagesIn(pdf: Buffer): number {
  return [...pdf.toString('latin1').matchAll(/\/Type \/Page\b/g)].length;
}

/** Does the file hold this text, as the glyphs' Unicode map says? Only whether the letters are there. */
function lettersIn(pdf: Buffer): string {
  const letters: string[] = [];
  for (const [, stream] of pdf.toString('latin1').matchAll(/stream\n([\s\S]*?)\nendstream/g)) {
    let text: string;
    try {
      text = inflateSync(Buffer.from(stream ?? '', 'latin1')).toString('latin1');
    } catch {
      continue;
    }
    if (!text.includes('beginbfrange')) continue;
    for (const [, codes] of text.matchAll(/\[([^\]]*)\]/g)) {
      for (const [, code] of (codes ?? '').matchAll(/<([0-9a-f]+)>/gi)) {
        letters.push(String.fromCodePoint(Number.parseInt(code ?? '0', 16)));
      }
    }
  }
  return letters.join('');
}

describe('a proof of attendance', () => {
  it('is for who was there, with what they attended', async () => {
    expect(await proofOf(self('sofie'), enrolments.sofie, actingAs('sofie').now)).toMatchObject({
      reasons: [{ code: 'run-not-over' }],
    });
    expect(await proofOf(self('sofie'), enrolments.sofie, after.now)).toMatchObject({
      reasons: [{ code: 'nobody-present' }],
    });
    await attend();
    const proof = valueOrThrow(await proofOf(self('sofie'), enrolments.sofie, after.now));
    expect(proof).toMatchObject({
      name: { familyName: 'Wiersma' },
      issuer: { name: 'Praktijkcentrum Noorderveld' },
      booking: { presence: { level: 'all', minutesAttended: 480 } },
    });
    expect(await proofOf(self('tarik'), enrolments.sofie, after.now)).toMatchObject({
      reasons: [{ code: 'enrolment-unknown' }],
    });
    expect(await proofOf(rosterScope(after.actor), enrolments.tarik, after.now)).toMatchObject({
      value: { booking: { presence: { level: 'some', sessionsAttended: 1 } } },
    });
  });

  it('is one A4 in our typeface, in Dutch and English, whatever the name', async () => {
    await attend();
    for (const locale of ['nl', 'en'] as const) {
      for (const who of ['sofie', 'tarik'] as const) {
        const proof = valueOrThrow(await proofOf(self(who), enrolments[who], after.now));
        const pdf = await renderProofOfAttendance(proof, locale, after.now);
        keep(`proof-${who}-${locale}`, pdf);
        expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
        expect(pagesIn(pdf)).toBe(1);
        expect([...fontsIn(pdf)].sort()).toEqual(['IBMPlexSans-Regular', 'IBMPlexSans-SemiBold']);
        if (who === 'tarik') expect(lettersIn(pdf)).toMatch(/(?=.*ş)(?=.*ı)(?=.*Š)/s);
      }
    }
  });
});

describe('an attendance list', () => {
  it('is a sheet per session, for the trainers and the office', async () => {
    const list = await attendanceListOf(rosterScope(after.actor), runId('milling'));
    if (!list) throw new Error('no list');
    for (const locale of ['nl', 'en'] as const) {
      const pdf = await renderAttendanceList(list, locale, after.now);
      keep(`list-${locale}`, pdf);
      expect(pagesIn(pdf)).toBe(2);
    }
    const one = await renderAttendanceList(list, 'nl', after.now, [sessionId('milling', 2)]);
    expect(pagesIn(one)).toBe(1);
    expect(await attendanceListOf(rosterScope(actingAs('anna').actor), runId('milling'))).toBeNull();
    expect(await attendanceListOf(centreScope(actingAs('office').actor), runId('milling'))).not.toBeNull();
  });
});
