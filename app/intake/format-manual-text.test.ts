import { expect, test } from 'vitest';
import { formatManual } from './format-manual-text.ts';

// After a change of columns or words: npx vitest run --project unit format-manual -u
test('docs/import-formats.md says what the import reads', async () => {
  await expect(formatManual()).toMatchFileSnapshot('../../docs/import-formats.md');
});
