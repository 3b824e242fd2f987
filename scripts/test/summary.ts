import type { Counts } from './parts.ts';

export interface PartResult {
  readonly name: string;
  readonly seconds: number;
  readonly counts: Counts;
}

/** A table of the parts, and last, alone on a line, what it all adds up to. */
export function closingLines(results: readonly PartResult[]): string[] {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const lines = ['', '━'.repeat(76), ''];
  for (const { name, seconds, counts } of results) {
    for (const kind of ['passed', 'failed', 'skipped'] as const) total[kind] += counts[kind];
    const mark = counts.failed > 0 ? '✗' : '✓';
    lines.push(`${mark} ${name.padEnd(14)} ${`${seconds.toFixed(1)} s`.padStart(9)}   ${inWords(counts)}`);
  }
  const seconds = results.reduce((sum, result) => sum + result.seconds, 0);
  lines.push(`  ${'together'.padEnd(14)} ${`${seconds.toFixed(1)} s`.padStart(9)}`, '', inWords(total));
  return lines;
}

function inWords({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
