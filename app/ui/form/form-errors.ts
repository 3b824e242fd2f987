import type { Locale } from '../i18n/locale.ts';
import { defineWording } from '../i18n/wording.ts';
import { wordsFor } from '../i18n/words.ts';

/** What a form says about one field, in sentences rather than in the words of a validator. */
export const formWording = defineWording({
  missing: { nl: 'Vul dit nog in.', en: 'Please fill this in.' },
  'choose-one': { nl: 'Maak een keuze.', en: 'Make a choice.' },
  'not-a-number': { nl: 'Vul hier een getal in.', en: 'Enter a number here.' },
  'whole-number': { nl: 'Vul een heel getal in.', en: 'Enter a whole number.' },
  'not-a-date': { nl: 'Dit is geen geldige datum.', en: 'This is not a valid date.' },
  'not-an-email': { nl: 'Dit lijkt geen e-mailadres.', en: 'This does not look like an e-mail address.' },
  'not-a-link': { nl: 'Dit lijkt geen webadres.', en: 'This does not look like a web address.' },
  'wrong-format': { nl: 'Dit is niet in de juiste vorm.', en: 'This is not in the right form.' },
  'too-long': {
    nl: 'Dit is te lang: hooguit {{count}} tekens.',
    en: 'This is too long: at most {{count}} characters.',
  },
  'too-short': {
    nl: 'Dit is te kort: minstens {{count}} tekens.',
    en: 'This is too short: at least {{count}} characters.',
  },
  'too-high': { nl: 'Hooguit {{limit}}.', en: 'At most {{limit}}.' },
  'too-low': { nl: 'Minstens {{limit}}.', en: 'At least {{limit}}.' },
  'too-many': { nl: 'Kies er hooguit {{count}}.', en: 'Choose at most {{count}}.' },
  'too-few': { nl: 'Kies er minstens {{count}}.', en: 'Choose at least {{count}}.' },
  'file-too-large': { nl: 'Dit bestand is te groot.', en: 'This file is too large.' },
  'amount-unreadable': {
    nl: 'Dit is geen bedrag. Schrijf het zo: 1250,00.',
    en: 'This is no amount. Write 1250.00.',
  },
  'amount-ambiguous': {
    nl: 'Bedoel je duizenden of centen? Schrijf het zo: 1250,00.',
    en: 'Do you mean thousands or cents? Write 1250.00.',
  },
  'amount-too-precise': { nl: 'Hooguit twee cijfers achter de komma.', en: 'Two decimals at most.' },
  'amount-too-large': { nl: 'Hooguit € 10 miljoen.', en: 'At most € 10 million.' },
  'amount-too-low': { nl: 'Vul een bedrag boven nul in.', en: 'Enter an amount above zero.' },
  wrong: { nl: 'Dit klopt niet.', en: 'This is not right.' },
});

/** The part of a zod 4 issue that words are chosen by. */
interface Issue {
  readonly code?: string;
  readonly input?: unknown;
  readonly expected?: string;
  readonly format?: string;
  readonly origin?: string;
  readonly maximum?: number | bigint;
  readonly minimum?: number | bigint;
  readonly params?: { readonly code?: unknown; readonly max?: unknown };
  readonly [key: string]: unknown;
}

const amountCodes = [
  'amount-unreadable',
  'amount-ambiguous',
  'amount-too-precise',
  'amount-too-large',
  'amount-too-low',
] as const;

function isAmountCode(code: unknown): code is (typeof amountCodes)[number] {
  return (amountCodes as readonly unknown[]).includes(code);
}

/**
 * An error map for zod in one language: `parseWithZod(formData, { schema, error: formErrors(locale) })`.
 * A message given in the schema itself wins. Works for `schema.safeParse(input, { error: formErrors(locale) })` too.
 */
export function formErrors(locale: Locale): (issue: Issue) => string {
  const t = wordsFor(locale, formWording);
  return (issue) => {
    const isEmpty = issue.input === undefined || issue.input === null || issue.input === '';
    switch (issue.code) {
      case 'invalid_type':
        if (isEmpty) return t('missing');
        if (issue.expected === 'number' || issue.expected === 'nan') return t('not-a-number');
        if (issue.expected === 'int') return t('whole-number');
        if (issue.expected === 'date') return t('not-a-date');
        return t('wrong');
      case 'invalid_value':
      case 'invalid_union':
        return t('choose-one');
      case 'invalid_format':
        if (isEmpty) return t('missing');
        if (issue.format === 'email') return t('not-an-email');
        if (issue.format === 'url') return t('not-a-link');
        if (issue.format === 'date' || issue.format === 'datetime') return t('not-a-date');
        return t('wrong-format');
      case 'too_small':
        if (issue.origin === 'string')
          return isEmpty || Number(issue.minimum) <= 1
            ? t('missing')
            : t('too-short', { count: Number(issue.minimum) });
        if (issue.origin === 'array' || issue.origin === 'set')
          return t('too-few', { count: Number(issue.minimum) });
        return t('too-low', { limit: String(issue.minimum) });
      case 'too_big':
        if (issue.origin === 'string') return t('too-long', { count: Number(issue.maximum) });
        if (issue.origin === 'array' || issue.origin === 'set')
          return t('too-many', { count: Number(issue.maximum) });
        if (issue.origin === 'file') return t('file-too-large');
        return t('too-high', { limit: String(issue.maximum) });
      case 'custom':
        if (isAmountCode(issue.params?.code)) return t(issue.params.code);
        if (issue.params?.code === 'above-maximum') return t('too-high', { limit: String(issue.params.max) });
        if (issue.params?.code === 'date-unreadable') return t(isEmpty ? 'missing' : 'not-a-date');
        return t('wrong');
      case 'not_multiple_of':
        return t('whole-number');
      default:
        return t('wrong');
    }
  };
}
