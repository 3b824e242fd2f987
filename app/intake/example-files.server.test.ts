import { expect, test } from 'vitest';
import type { Ctx } from '#app/kernel/actor.ts';
import { Temporal } from '#app/kernel/temporal.ts';
import { testDatabase } from '#app/platform/testing/test-database.ts';
import { fileKindNames } from './file-kinds.ts';
import { exampleFile } from './format-text.ts';
import { importFiles } from './import-files.server.ts';
import { problemsOf } from './import-report.ts';

testDatabase();
const now = Temporal.Instant.from('2026-11-23T09:00:00+01:00');
const ctx: Ctx = { actor: { kind: 'system', name: 'test' }, now, requestId: 'test' };

async function imported(locale: 'nl' | 'en') {
  const files = fileKindNames.map((kind) => {
    const { name, text } = exampleFile(kind, locale);
    return { name, bytes: new TextEncoder().encode(text) };
  });
  const outcome = await importFiles(ctx, files);
  if (outcome.ok)
    return outcome.value.files.map(({ created, changed, unchanged }) => [created, changed, unchanged]);
  const [refusal] = outcome.reasons;
  return refusal.code === 'not-clean' ? problemsOf(refusal.report) : [];
}

test('all examples together make a small centre; in the other language they change nothing', async () => {
  const sizes = fileKindNames.map((kind) => exampleFile(kind, 'en').text.trim().split('\r\n').length - 1);
  expect(await imported('nl')).toEqual(sizes.map((size) => [size, 0, 0]));
  expect(await imported('en')).toEqual(sizes.map((size) => [0, 0, size]));
});
