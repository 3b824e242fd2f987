/** For tests of the import: files out of text, and reports as the Dutch sentences a person reads. */
import { importFiles } from '#app/intake/import-files.server.ts';
import { type ImportReport, problemsOf } from '#app/intake/import-report.ts';
import { problemPlace, problemSentence } from '#app/intake/problem-text.ts';
import type { Ctx } from '#app/kernel/actor.ts';
import { Temporal } from '#app/kernel/temporal.ts';

export const now = Temporal.Instant.from('2026-11-23T09:00:00+01:00');
export const system: Ctx = { actor: { kind: 'system', name: 'test' }, now, requestId: 'test' };

export const file = (name: string, text: string, encoding: BufferEncoding = 'utf8') => ({
  name,
  bytes: new Uint8Array(Buffer.from(text, encoding)),
});

export const organisations = file(
  'organisations.csv',
  'code;kind;name\nPCN;centre;Praktijkcentrum\nSTAAL;company;Staal\nAGRO;company;Agro\nNOORD;school;Noord',
);
export const sites = file('sites.csv', 'code;organisation;name;city\nHAL;PCN;Hal;Noorderveld');
export const pools = file('pools.csv', 'code;site;name_nl\nLAS;HAL;Lassen\nLOK;HAL;Lokalen');
export const resources = file(
  'resources.csv',
  'code;site;pool;kind;name_nl;setup_minutes\nL1;HAL;LAS;cabine;Cabine 1;15\nA;HAL;LOK;ruimte;Lokaal A;0',
);
export const hours = file(
  'opening-hours.csv',
  'site;weekday;opens;closes\nHAL;di;8:00;21:30\nHAL;do;8:00;21:30',
);

export async function imported(...files: ReturnType<typeof file>[]): Promise<ImportReport> {
  const outcome = await importFiles(system, files);
  if (outcome.ok) return outcome.value;
  const [refusal] = outcome.reasons;
  throw new Error(refusal.code === 'not-clean' ? said(refusal.report).join('\n') : refusal.code);
}

export async function refused(...files: ReturnType<typeof file>[]): Promise<string[]> {
  const outcome = await importFiles(system, files);
  if (outcome.ok) throw new Error('imported');
  const [refusal] = outcome.reasons;
  return refusal.code === 'not-clean' ? said(refusal.report) : [refusal.code];
}

export function said(report: ImportReport): string[] {
  const reader = { locale: 'nl', zone: 'Europe/Amsterdam', names: report.names } as const;
  return problemsOf(report).map(
    (problem) => `${problemPlace(problem, 'nl')}: ${problemSentence(problem, reader)}`,
  );
}

export const counts = ({ files }: ImportReport) =>
  files.map(({ created, changed, unchanged, removed }) => [created, changed, unchanged, removed]);
