/**
 * Names of equal machines in few words: 'Lascabine 1, Lascabine 2, Lascabine 3, Lokaal 2' becomes 'Lascabine 1–3,
 * Lokaal 2'. Names that differ in one number only are taken together, in the place of the first; others stay.
 */
export function numberedNames(names: readonly string[]): string {
  const groups = new Map<string, { name: string; before: string; after: string; numbers: number[] }>();
  for (const name of names) {
    const [, before = '', digits, after = ''] = /^(\D*)(\d{1,4})(.*)$/.exec(name) ?? [];
    const key = digits === undefined ? name : `${before}#${after}`;
    const group = groups.get(key) ?? { name, before, after, numbers: [] };
    if (digits !== undefined) group.numbers.push(Number(digits));
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ name, before, after, numbers }) =>
      numbers.length < 2 ? name : `${before}${runsOf(numbers)}${after}`,
    )
    .join(', ');
}

/** 1, 2, 3, 6 → 1–3, 6; two in a row are named both. */
function runsOf(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const runs: number[][] = [];
  for (const number of sorted) {
    const run = runs.at(-1);
    if (run && run.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run.map(String))).join(', ');
}
