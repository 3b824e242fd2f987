import { parseQuarter } from '#app/booking/hours-period.ts';
import { type CalendarDate, type DateRefusal, parseCalendarDate } from '#app/kernel/calendar-date.ts';
import { fromWithoutFormula } from '#app/kernel/csv-text.ts';
import { type DecimalRefusal, decimalToNumber, parseDecimal } from '#app/kernel/decimal.ts';
import { type MoneyRefusal, parseCents } from '#app/kernel/money.ts';
import { mapReasons, mapValue, type Outcome, ok, refuse } from '#app/kernel/outcome.ts';
import { fold } from '#app/kernel/text.ts';
import { minutesOfDay, parseWallTime, type WallTimeRefusal } from '#app/kernel/wall-time.ts';

/**
 * Readers of one cell: text as a person or a spreadsheet wrote it, to a typed value. They get trimmed text that is not
 * empty; what an empty cell means, the column says. How long or how large a value may be is the module's schema's to say.
 */
export type CellReason =
  | { code: 'cell-is-formula' }
  | { code: 'cell-has-control-characters' }
  | { code: 'cell-malformed-code' }
  /** The values that may be here, in the code's words and in Dutch ones. */
  | { code: 'not-one-of'; allowed: string; allowedNl: string }
  | { code: 'not-yes-or-no' }
  | { code: 'weekday-unreadable' }
  | { code: 'quarter-unreadable' }
  | DecimalRefusal
  | MoneyRefusal
  | DateRefusal
  | WallTimeRefusal;

/** What a cell holds, to explain it: the documentation and the examples are made from it. */
export type CellShape =
  | {
      kind:
        | 'text'
        | 'code'
        | 'whole'
        | 'cents'
        | 'percent'
        | 'date'
        | 'time'
        | 'yes-no'
        | 'weekday'
        | 'quarter';
    }
  | { kind: 'decimal'; decimals: number }
  /** `words` are the other words that are understood for each value, Dutch ones first. */
  | { kind: 'one-of' | 'role'; words: Readonly<Record<string, readonly string[]>> }
  | { kind: 'list'; of: CellShape };

export type ReadCell<T = unknown> = {
  (text: string): Outcome<T, CellReason>;
  readonly shape: CellShape;
};

export function readCell<T>(shape: CellShape, read: (text: string) => Outcome<T, CellReason>): ReadCell<T> {
  return Object.assign(read, { shape });
}

/**
 * Free text. A spreadsheet would run '=…' as a formula, and older ones '+…(…)', '-…(…)', '@…(…)' and the call of a program
 * ('+cmd|…'): such text doesn't come in. Telephone numbers and '- first point' do.
 */
export const readText = readCell<string>({ kind: 'text' }, (text) => {
  if (/^=/.test(text) || /^[+\-@]\s*[a-z_.]*\s*[(|]/i.test(text) || /^[+\-@]\w+[|!(]/.test(text)) {
    return refuse({ code: 'cell-is-formula' });
  }
  // U+FFFD stands where a character could not be read; line feeds and tabs are fine.
  if (hasControlCharacters(text)) return refuse({ code: 'cell-has-control-characters' });
  return ok(fromWithoutFormula(text).normalize('NFC'));
});

function hasControlCharacters(text: string): boolean {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if ((code < 32 && code !== 9 && code !== 10) || (code >= 127 && code < 160) || code === 0xfffd)
      return true;
  }
  return false;
}

/** A natural code: letters, digits and . _ / - inside, at most 60; capitals count. */
export const readCode = readCell<string>({ kind: 'code' }, (text) =>
  /^[A-Za-z0-9]([A-Za-z0-9._-]{0,58}[A-Za-z0-9])?$/.test(text)
    ? ok(text.normalize('NFC'))
    : refuse({ code: /^[=+@]/.test(text) ? 'cell-is-formula' : 'cell-malformed-code' }),
);

export const readWhole = readCell<number>({ kind: 'whole' }, (text) =>
  mapValue(parseDecimal(text, 0, 'either'), decimalToNumber),
);

/** A decimal number with comma or point, kept as text so that nothing is lost: '12,5' is '12.5'. */
export const readDecimal = (decimals: number) =>
  readCell<string>({ kind: 'decimal', decimals }, (text) =>
    mapValue(parseDecimal(text.replace(/\s*%$/, ''), decimals), (value) => String(decimalToNumber(value))),
  );

/** Euros to whole cents. '1.450,-' says which of its signs is the decimal one. */
export const readCents = readCell<number>({ kind: 'cents' }, (text) =>
  mapValue(parseCents(text.replace(/([,.])[-–—]{1,2}$/, '$100')), (amount): number => amount),
);

/** Percent to hundredths of a percent: '21' or '21,00%' is 2100. */
export const readBasisPoints = readCell<number>({ kind: 'percent' }, (text) =>
  mapValue(parseDecimal(text.replace(/\s*%$/, ''), 2), ({ units }) => units),
);

/** Days, also as a spreadsheet writes them with the hour of midnight: '23-11-2026 00:00'. */
export const readDate = readCell<CalendarDate>({ kind: 'date' }, (text) =>
  parseCalendarDate(text.replace(/[T ]0?0:00(:00)?$/, '')),
);

/** Wall time to minutes since midnight, 0 to 1440. */
export const readTime = readCell<number>({ kind: 'time' }, (text) =>
  mapValue(parseWallTime(text.replace(/^(\d{1,2}:\d{2}):00$/, '$1')), minutesOfDay),
);

const yes = ['1', 'j', 'ja', 'y', 'yes', 'true', 'waar', 'x'];
const no = ['0', 'n', 'nee', 'no', 'false', 'onwaar', '-'];

export const readYesNo = readCell<boolean>({ kind: 'yes-no' }, (text) => {
  const word = fold(text);
  if (yes.includes(word)) return ok(true);
  return no.includes(word) ? ok(false) : refuse({ code: 'not-yes-or-no' });
});

/** One of the values of a list, in the code's word or a Dutch one: `{ company: ['bedrijf'], school: [] }`. */
export function readOneOf<V extends string>(words: Readonly<Record<V, readonly string[]>>): ReadCell<V> {
  const values = new Map<string, V>();
  for (const value of Object.keys(words) as V[]) {
    for (const word of [value, ...words[value]]) values.set(wordKey(word), value);
  }
  const allowed = Object.keys(words).join(', ');
  const allowedNl = (Object.keys(words) as V[]).map((value) => words[value][0] ?? value).join(', ');
  return readCell<V>({ kind: 'one-of', words }, (text) => {
    const value = values.get(wordKey(text));
    return value === undefined ? refuse({ code: 'not-one-of', allowed, allowedNl }) : ok(value);
  });
}

function wordKey(word: string): string {
  return fold(word).replace(/[\s_-]+/g, '-');
}

const weekdays = [
  ['ma', 'maandag', 'mo', 'mon', 'monday'],
  ['di', 'dinsdag', 'tu', 'tue', 'tuesday'],
  ['wo', 'woensdag', 'we', 'wed', 'wednesday'],
  ['do', 'donderdag', 'th', 'thu', 'thursday'],
  ['vr', 'vrijdag', 'fr', 'fri', 'friday'],
  ['za', 'zaterdag', 'sa', 'sat', 'saturday'],
  ['zo', 'zondag', 'su', 'sun', 'sunday'],
];

/** ISO weekday: 1 or 'maandag' is Monday. */
export const readWeekday = readCell<number>({ kind: 'weekday' }, (text) => {
  if (/^[1-7]$/.test(text)) return ok(Number(text));
  const at = weekdays.findIndex((names) => names.includes(fold(text).replace(/\.$/, '')));
  return at === -1 ? refuse({ code: 'weekday-unreadable' }) : ok(at + 1);
});

/** A quarter of a year to its code: '2026-Q3', '2026 K3', 'Q3 2026' and '3e kwartaal 2026' are all '2026-Q3'. */
export const readQuarter = readCell<string>({ kind: 'quarter' }, (text) => {
  const plain = fold(text).replace(/[\s_/-]+/g, '');
  const [, year, number] = /^(\d{4})[qk]([1-4])$/.exec(plain) ?? [];
  const [, first, second, yearLast] = /^(?:[qk]([1-4])|([1-4])ekwartaal)(\d{4})$/.exec(plain) ?? [];
  const code = year ? `${year}-Q${number}` : `${yearLast}-Q${first ?? second}`;
  return parseQuarter(code) ? ok(code) : refuse({ code: 'quarter-unreadable' });
});

/** Several values in one cell, with '|', ',' or ';' between; the same value twice counts once. */
export function readList<T>(read: ReadCell<T>): ReadCell<T[]> {
  return readCell<T[]>({ kind: 'list', of: read.shape }, (text) => {
    const values: T[] = [];
    for (const part of text.split(/[|;,]/)) {
      const trimmed = part.trim();
      if (trimmed === '') continue;
      const one = read(trimmed);
      if (!one.ok) return mapReasons(one, (reason) => reason);
      if (!values.includes(one.value)) values.push(one.value);
    }
    return ok(values);
  });
}
