import { defineWording } from '#app/ui/i18n/wording.ts';
import type { VatDecisionCode } from './vat-decision-input.ts';

/** Words of VAT decisions. */
export const vatWording = defineWording({
  vat: { nl: 'Btw-besluiten', en: 'VAT decisions' },
  'vat-lead': {
    nl: 'Wat hoe belast wordt, vanaf wanneer, en wie dat besloot. Een factuurregel volgt het besluit dat geldt op de laatste dag van het kwartaal of de cursus.',
    en: 'What is taxed how, from when, and who decided so. A line on an invoice follows the decision that holds on the last day of the quarter or the course.',
  },
  decisions: { nl: 'Besluiten', en: 'Decisions' },
  'no-decisions': { nl: 'Nog geen besluiten', en: 'No decisions yet' },
  'no-decisions-text': {
    nl: 'Zolang er niets is vastgelegd, wordt alles met 21% belast.',
    en: 'As long as nothing is recorded, all is taxed at 21%.',
  },
  record: { nl: 'Besluit vastleggen', en: 'Record a decision' },
  'record-lead': {
    nl: 'Een nieuwe versie van een code beëindigt de vorige op de dag ervoor. Wat vastligt verandert niet: facturen wijzen ernaar.',
    en: 'A new version of a code ends the one before on the day before. What is recorded does not change: invoices point at it.',
  },
  recorded: { nl: 'Het besluit is vastgelegd.', en: 'The decision was recorded.' },
  chosen: { nl: 'Vastgelegd.', en: 'Recorded.' },
  code: { nl: 'Code', en: 'Code' },
  'code-hint': {
    nl: 'Zoals CURSUS. Dezelfde code is een nieuwe versie.',
    en: 'Such as COURSE. The same code is a new version.',
  },
  category: { nl: 'Soort', en: 'Kind' },
  'category-S': { nl: 'Belast', en: 'Taxed' },
  'category-Z': { nl: 'Nultarief', en: 'Zero rate' },
  'category-E': { nl: 'Vrijgesteld', en: 'Exempt' },
  'category-AE': { nl: 'Verlegd', en: 'Reverse charge' },
  'category-O': { nl: 'Buiten de btw', en: 'Outside VAT' },
  percent: { nl: 'Tarief', en: 'Rate' },
  'percent-hint': { nl: 'Alleen waar btw is verschuldigd.', en: 'Only where VAT is due.' },
  'text-nl': { nl: 'Tekst op de factuur', en: 'Text on the invoice (Dutch)' },
  'text-en': { nl: 'In het Engels', en: 'In English' },
  vatex: { nl: 'VATEX-code', en: 'VATEX code' },
  'valid-from': { nl: 'Geldt vanaf', en: 'Holds from' },
  'valid-until': { nl: 'Tot en met', en: 'Until' },
  'decided-by': { nl: 'Besloten door', en: 'Decided by' },
  'decided-on': { nl: 'Besloten op', en: 'Decided on' },
  'paying-party': { nl: 'Wie de rekeningen betaalt', en: 'Who pays the bills' },
  'paying-party-hint': {
    nl: 'Alleen buiten de btw: de partij op wier naam de rekeningen komen.',
    en: 'Only outside VAT: the party in whose name the bills come.',
  },
  'paying-share': { nl: 'Draagt zelf', en: 'Bears itself' },
  'paying-share-hint': {
    nl: 'Het aandeel uit de overeenkomst.',
    en: 'The share in the agreement.',
  },
  nobody: { nl: 'Niet van toepassing', en: 'Does not apply' },
  paying: { nl: '{{party}}, draagt zelf {{share}}', en: '{{party}}, bears {{share}} itself' },
  valid: { nl: 'Geldt', en: 'Holds' },
  'valid-open': { nl: 'vanaf {{from}}', en: 'from {{from}}' },
  decided: { nl: 'Besloten', en: 'Decided' },
  'decided-text': { nl: '{{by}}, {{on}}', en: '{{by}}, {{on}}' },
  courses: { nl: 'Cursussen', en: 'Courses' },
  pools: { nl: 'Kostenplaatsen', en: 'Pools' },
  'pools-lead': {
    nl: 'Hoe het aandeel in een kostenplaats belast wordt. Buiten de btw kan alleen na een besluit van de adviseur, en zolang alle voorwaarden gelden.',
    en: 'How the share in a pool is taxed. Outside VAT needs a decision of the adviser, and all its conditions to hold.',
  },
  pool: { nl: 'Kostenplaats', en: 'Pool' },
  decision: { nl: 'Volgt besluit', en: 'Follows decision' },
  standard: { nl: 'Geen besluit: 21%', en: 'No decision: 21%' },
  choose: { nl: 'Leg vast', en: 'Record' },
  save: { nl: 'Leg vast', en: 'Record' },
});

export const vatRefusalWording = defineWording({
  'not-allowed': {
    nl: 'Alleen de penningmeester en het kantoor leggen dit vast.',
    en: 'Only the treasurer and the office record this.',
  },
  'rate-missing': { nl: 'Vul het tarief in.', en: 'Fill in the rate.' },
  'rate-where-none': {
    nl: 'Hier is geen btw verschuldigd, dus geen tarief.',
    en: 'No VAT is due here, so no rate.',
  },
  'ends-before-start': { nl: 'De laatste dag ligt voor de eerste.', en: 'The last day is before the first.' },
  'decided-in-future': { nl: 'Deze dag moet nog komen.', en: 'This day is still to come.' },
  'version-exists': {
    nl: 'Er is al een versie die op {{day}} begint. Kies een latere dag.',
    en: 'There is a version that begins on {{day}} already. Choose a later day.',
  },
  'pool-unknown': { nl: 'Kies een kostenplaats.', en: 'Choose a pool.' },
  'party-missing': {
    nl: 'Buiten de btw betaalt een partij de rekeningen. Kies welke.',
    en: 'Outside VAT a party pays the bills. Choose which.',
  },
  'share-missing': {
    nl: 'Vul in welk deel van de kosten die partij zelf draagt.',
    en: 'Fill in which share of the costs that party bears itself.',
  },
  'party-where-none': {
    nl: 'Dit hoort alleen bij een besluit dat kosten buiten de btw legt.',
    en: 'This belongs to a decision that puts costs outside VAT only.',
  },
  'party-unknown': { nl: 'Deze partij is er niet.', en: 'There is no such party.' },
  'decision-unknown': { nl: 'Dit besluit is er niet.', en: 'There is no such decision.' },
}) satisfies Record<VatDecisionCode, unknown>;
