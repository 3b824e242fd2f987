import type { FileKindName } from './file-kinds.ts';

/** Cells by field; what is left out is empty. */
export type ExampleRow = Readonly<Record<string, string | undefined>>;
export type ExampleRows = { readonly [K in FileKindName]?: readonly ExampleRow[] };
