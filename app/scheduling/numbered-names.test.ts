import { expect, it } from 'vitest';
import { numberedNames } from './numbered-names.ts';

it.each([
  [[], ''],
  [['Lokaal 2'], 'Lokaal 2'],
  [['Kantbank', 'Lokaal 2'], 'Kantbank, Lokaal 2'],
  [['Lascabine 1', 'Lascabine 2'], 'Lascabine 1, 2'],
  [['Cabine 3 (TIG)', 'Cabine 1 (TIG)', 'Cabine 2 (TIG)', 'Lokaal 2'], 'Cabine 1–3 (TIG), Lokaal 2'],
  [['Cabine 1', 'Cabine 2', 'Cabine 3', 'Cabine 6'], 'Cabine 1–3, 6'],
  [['Freesbank 5-assig 1', 'Freesbank 5-assig 2'], 'Freesbank 5-assig 1, Freesbank 5-assig 2'],
  [['Frees 1 (3-assig)', 'Frees 2 (3-assig)'], 'Frees 1, 2 (3-assig)'],
  [['Cabine 1', 'Cabine 1'], 'Cabine 1'],
])('%j reads %s', (names, expected) => {
  expect(numberedNames(names)).toBe(expected);
});
