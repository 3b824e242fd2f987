import { z } from 'zod';
import {
  codeField,
  dayField,
  minuteOfDayField,
  priceField,
  textField,
  wholeField,
} from '#app/kernel/fields.ts';
import {
  readCents,
  readCode,
  readDate,
  readList,
  readOneOf,
  readText,
  readTime,
  readWhole,
  readYesNo,
} from './cells.ts';
import { column, type FileKind, required, whenEmpty } from './column.ts';

/** Runs come in two files: what is offered, and when and with what it happens. Planning judges them together. */
export const runStates = ['concept', 'option', 'open'] as const;

export const runRow = z.object({
  code: codeField,
  site: codeField,
  courses: z.array(codeField).min(1).max(10),
  state: z.enum(runStates).optional(),
  titleNl: textField(120).nullish(),
  titleEn: textField(120).nullish(),
  seats: wholeField(1, 500).optional(),
  minimum: wholeField(0, 500).optional(),
  decideBy: dayField.nullish(),
  priceCents: priceField.optional(),
  optionUntil: dayField.nullish(),
  isPublic: z.boolean().optional(),
  onlyFor: codeField.nullish(),
  note: textField(1000).nullish(),
});
export type RunRow = z.infer<typeof runRow>;

export const runSessionRow = z
  .object({
    run: codeField,
    number: wholeField(1, 60),
    date: dayField,
    startsMinute: minuteOfDayField,
    endsMinute: minuteOfDayField,
    trainers: z.array(codeField).max(10).optional(),
    resources: z.array(codeField).max(60).optional(),
  })
  .refine(({ startsMinute, endsMinute }) => startsMinute < endsMinute, {
    path: ['endsMinute'],
    params: { code: 'ends-before-start' },
  });
export type RunSessionRow = z.infer<typeof runSessionRow>;

export const runs = {
  fileNames: ['runs', 'geplande-cursussen'],
  key: ['code'],
  schema: runRow,
  columns: [
    column('code', 'code', readCode, required),
    column('site', 'site, locatie', readCode, required),
    column('courses', 'courses, cursussen, course, cursus', readList(readCode), required),
    column(
      'state',
      'state, status',
      readOneOf({ concept: [], option: ['optie'], open: [] }),
      whenEmpty('open'),
    ),
    column('titleNl', 'title_nl, titel', readText),
    column('titleEn', 'title_en, titel_en', readText),
    column('seats', 'seats, plaatsen', readWhole, whenEmpty(undefined)),
    column('minimum', 'minimum', readWhole, whenEmpty(undefined)),
    column('decideBy', 'decide_by, beslissen_voor', readDate),
    column('priceCents', 'price, prijs', readCents, whenEmpty(undefined)),
    column('optionUntil', 'option_until, optie_tot_en_met', readDate),
    column('isPublic', 'public, openbaar', readYesNo, whenEmpty(true)),
    column('onlyFor', 'only_for, alleen_voor', readCode),
    column('note', 'note, notitie', readText),
  ],
} satisfies FileKind;

export const runSessions = {
  fileNames: ['run-sessions', 'lesdagen'],
  key: ['run', 'number'],
  schema: runSessionRow,
  columns: [
    column('run', 'run, geplande_cursus', readCode, required),
    column('number', 'number, nummer', readWhole, required),
    column('date', 'date, datum', readDate, required),
    column('startsMinute', 'starts, begin, van', readTime, required),
    column('endsMinute', 'ends, eind, einde, tot', readTime, required),
    column('trainers', 'trainers, trainer', readList(readCode), whenEmpty([])),
    column('resources', 'resources, machines, machines_en_ruimtes', readList(readCode), whenEmpty([])),
  ],
} satisfies FileKind;
