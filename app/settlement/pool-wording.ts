import { defineWording } from '#app/ui/i18n/wording.ts';
import type { PoolCode } from './pool-input.ts';
import type { RecurringCode } from './recurring-input.ts';

/** Words of cost pools, budgets and costs that come back. */
export const poolWording = defineWording({
  pools: { nl: 'Kostenplaatsen en begroting', en: 'Cost pools and budget' },
  'pools-lead': {
    nl: 'Waarop kosten worden geboekt, en wat er dit jaar en volgend jaar is begroot. De sleutel van een kostenplaats leg je vast bij Verdeelsleutels.',
    en: 'What costs are booked on, and what is budgeted this year and the next. The key of a pool is recorded under Keys.',
  },
  'new-pool': { nl: 'Nieuwe kostenplaats', en: 'New cost pool' },
  'edit-pool': { nl: 'Kostenplaats wijzigen', en: 'Change the cost pool' },
  code: { nl: 'Code', en: 'Code' },
  'code-hint': { nl: 'Kort, bijvoorbeeld HUUR.', en: 'Short, for example RENT.' },
  'name-nl': { nl: 'Naam', en: 'Name in Dutch' },
  'name-en': { nl: 'Naam in het Engels', en: 'Name in English' },
  'note-nl': { nl: 'Toelichting', en: 'Note in Dutch' },
  'note-en': { nl: 'Toelichting in het Engels', en: 'Note in English' },
  budget: { nl: 'Begroot in {{year}}', en: 'Budget of {{year}}' },
  'budget-legend': {
    nl: 'Begroting: kosten min inkomsten van het hele jaar',
    en: 'Budget: costs less income of the whole year',
  },
  closed: { nl: 'Er wordt niets meer op geboekt', en: 'Nothing is booked on it any more' },
  'closed-hint': { nl: 'Wat erop staat, telt gewoon mee.', en: 'What is on it still counts.' },
  'is-closed': { nl: 'Gesloten', en: 'Closed' },
  'is-open': { nl: 'Open', en: 'Open' },
  save: { nl: 'Bewaar', en: 'Save' },
  saved: { nl: 'De kostenplaats is bewaard.', en: 'The cost pool is saved.' },

  recurring: { nl: 'Terugkerende kosten', en: 'Recurring costs' },
  'recurring-lead': {
    nl: 'Elke keer wordt vanzelf een post geboekt, op de eerste dag waarvoor die is.',
    en: 'Each time an entry is booked by itself, on the first day it is for.',
  },
  'no-recurring': { nl: 'Nog geen terugkerende kosten', en: 'No recurring costs yet' },
  'no-recurring-text': {
    nl: 'Leg huur, een lease of een onderhoudscontract hier vast; dan hoef je de post niet elke keer te boeken.',
    en: 'Record rent, a lease or a maintenance contract here; then it needn’t be booked each time.',
  },
  'new-recurring': { nl: 'Terugkerende kosten vastleggen', en: 'Record a recurring cost' },
  every: { nl: 'Elke', en: 'Every' },
  'every-month': { nl: 'Maand', en: 'Month' },
  'every-quarter': { nl: 'Kwartaal', en: 'Quarter' },
  'every-year': { nl: 'Jaar', en: 'Year' },
  'per-month': { nl: 'per maand', en: 'a month' },
  'per-quarter': { nl: 'per kwartaal', en: 'a quarter' },
  'per-year': { nl: 'per jaar', en: 'a year' },
  begins: { nl: 'Begint op', en: 'Begins on' },
  'begins-hint': {
    nl: 'De eerste van een maand. Wat al begonnen is, wordt meteen geboekt.',
    en: 'The first of a month. What has begun already is booked at once.',
  },
  'ends-on': { nl: 'Eindigt op', en: 'Ends on' },
  'ends-hint': {
    nl: 'Laat leeg als het doorloopt. Een keer die later eindigt, komt niet meer.',
    en: 'Leave empty while it goes on. A time that ends later doesn’t come any more.',
  },
  supplier: { nl: 'Leverancier', en: 'Supplier' },
  amount: { nl: 'Telt mee', en: 'Counts' },
  booked: { nl: 'Geboekt', en: 'Booked' },
  times: { nl: '{{count}} keer', en: '{{count}} times' },
  next: { nl: 'Volgende', en: 'Next' },
  ended: { nl: 'Gestopt', en: 'Ended' },
  ending: { nl: 'Stoppen', en: 'Ending' },
  end: { nl: 'Stop', en: 'End' },
  'end-question': { nl: 'Wil je {{description}} stoppen?', en: 'Do you want to end {{description}}?' },
  'end-text': {
    nl: 'Wat geboekt is, blijft staan. Er komt niets meer bij.',
    en: 'What was booked stays. Nothing more comes.',
  },
  'recorded-none': {
    nl: 'Vastgelegd. De eerste post komt op de eerste dag.',
    en: 'Recorded. The first entry comes on the first day.',
  },
  'recorded-one': { nl: 'Vastgelegd, en 1 post geboekt.', en: 'Recorded, and 1 entry booked.' },
  'recorded-more': {
    nl: 'Vastgelegd, en {{count}} posten geboekt.',
    en: 'Recorded, and {{count}} entries booked.',
  },
  stopped: { nl: 'Gestopt. Wat geboekt is, blijft staan.', en: 'Ended. What was booked stays.' },
});

export const poolRefusalWording = defineWording({
  'not-allowed': {
    nl: 'Alleen de penningmeester en het kantoor wijzigen kostenplaatsen.',
    en: 'Only the treasurer and the office change cost pools.',
  },
  'pool-unknown': { nl: 'Deze kostenplaats is er niet.', en: 'There is no such pool.' },
  'code-taken': {
    nl: 'Er is al een kostenplaats met deze code.',
    en: 'There is a pool with this code already.',
  },
}) satisfies Record<PoolCode, unknown>;

export const recurringRefusalWording = defineWording({
  'not-allowed': {
    nl: 'Alleen de penningmeester en het kantoor leggen kosten vast.',
    en: 'Only the treasurer and the office record costs.',
  },
  'pool-unknown': {
    nl: 'Op deze kostenplaats kan niet worden geboekt.',
    en: 'Nothing can be booked on this pool.',
  },
  'vat-above-net': { nl: 'De btw is hoger dan het bedrag.', en: 'The VAT is above the amount.' },
  'deductible-above-vat': {
    nl: 'Er wordt meer afgetrokken dan er btw is.',
    en: 'More is deducted than there is VAT.',
  },
  'begins-mid-month': {
    nl: 'Begin op de eerste van een maand. Boek een deel van een maand als losse post.',
    en: 'Begin on the first of a month. Book part of a month as an entry of its own.',
  },
  'begins-too-early': {
    nl: 'Dit ligt meer dan een jaar terug. Boek wat ouder is als losse posten.',
    en: 'This is more than a year back. Book what is older as entries of their own.',
  },
  'begins-too-late': { nl: 'Begin binnen vijf jaar.', en: 'Begin within five years.' },
  'ends-before-first-time': {
    nl: 'Dit is voor het einde van de eerste keer.',
    en: 'This is before the end of the first time.',
  },
  'period-closed': {
    nl: 'Het {{quarter}} is afgesloten. Begin op of na {{from}}.',
    en: 'The {{quarter}} is closed. Begin on or after {{from}}.',
  },
  'recurring-unknown': { nl: 'Deze kosten zijn er niet.', en: 'There is no such recurring cost.' },
  'ended-already': { nl: 'Deze kosten zijn al gestopt.', en: 'This cost has ended already.' },
}) satisfies Record<RecurringCode, unknown>;
