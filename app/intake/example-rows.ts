import { exampleBooks } from './example-books.ts';
import { exampleCentre } from './example-centre.ts';
import type { ExampleRows } from './example-row.ts';
import { exampleTeaching } from './example-teaching.ts';

/**
 * A few rows of each kind that together make a small centre: every column is filled at least once, and all files import
 * as they are. Written in the code's own words (days as 2027-01-12, a decimal point, yes and no); `exampleCell` puts them
 * into the reader's.
 */
export const exampleRows: Required<ExampleRows> = {
  ...exampleCentre,
  ...exampleTeaching,
  ...exampleBooks,
};
