import {
  budgetRow,
  costEntryRow,
  costPoolRow,
  poolKeyRow,
  recurringCostRow,
} from '#app/settlement/book-rows.ts';
import {
  readCents,
  readCode,
  readDate,
  readOneOf,
  readQuarter,
  readText,
  readWhole,
  readYesNo,
} from './cells.ts';
import { column, type FileKind, required, whenEmpty } from './column.ts';

/** The books: what is shared, by which key, and what was spent and received. */

const keyWords = {
  'fixed-share': ['vast aandeel'],
  equal: ['gelijk'],
  headcount: ['medewerkers'],
  'participant-hours': ['deelnemersuren'],
  'machine-hours': ['machine-uren'],
} as const;
const { 'fixed-share': fixedShare, equal, ...restWords } = keyWords;

export const costPools = {
  fileNames: ['cost-pools', 'kostenplaatsen'],
  key: ['code'],
  schema: costPoolRow,
  columns: [
    column('code', 'code, kostenplaats', readCode, required),
    column('nameNl', 'name_nl, naam', readText, required),
    column('nameEn', 'name_en, naam_en', readText),
    column('noteNl', 'note_nl, toelichting', readText),
    column('noteEn', 'note_en, toelichting_en', readText),
    column('vatTreatment', 'vat_treatment, btw_behandeling', readCode),
    column('sortOrder', 'sort_order, volgorde', readWhole, whenEmpty(undefined)),
    column('active', 'active, actief', readYesNo, whenEmpty(true)),
  ],
} satisfies FileKind;

export const budgets = {
  fileNames: ['budgets', 'begroting'],
  key: ['costPool', 'year'],
  schema: budgetRow,
  columns: [
    column('costPool', 'cost_pool, kostenplaats', readCode, required),
    column('year', 'year, jaar', readWhole, required),
    column('cents', 'amount, bedrag, begroot', readCents, required),
  ],
} satisfies FileKind;

export const poolKeys = {
  fileNames: ['pool-keys', 'verdeelsleutels', 'sleutels'],
  key: ['costPool', 'validFrom'],
  schema: poolKeyRow,
  columns: [
    column('costPool', 'cost_pool, kostenplaats', readCode, required),
    column('kind', 'kind, verdelen_naar', readOneOf({ ...keyWords, hybrid: ['gemengd'] }), required),
    column('fixedPercent', 'fixed_percent, vast_deel', readWhole),
    column('fixedKind', 'fixed_kind, vast_deel_naar', readOneOf({ 'fixed-share': fixedShare, equal })),
    column('restKind', 'rest_kind, rest_naar', readOneOf(restWords)),
    column('referenceDay', 'reference_day, peildatum', readDate),
    column('validFrom', 'valid_from, geldig_vanaf, vanaf_kwartaal', readQuarter, required),
    column('signedOn', 'signed_on, ondertekend_op', readDate, required),
    column('signedBy', 'signed_by, ondertekend_door', readText, required),
  ],
} satisfies FileKind;

export const recurringCosts = {
  fileNames: ['recurring-costs', 'terugkerende-kosten'],
  key: ['costPool', 'description', 'firstDay'],
  schema: recurringCostRow,
  columns: [
    column('costPool', 'cost_pool, kostenplaats', readCode, required),
    column('description', 'description, omschrijving', readText, required),
    column('supplier', 'supplier, leverancier', readText),
    column(
      'every',
      'every, elke',
      readOneOf({ month: ['maand'], quarter: ['kwartaal'], year: ['jaar'] }),
      required,
    ),
    column('firstDay', 'first_day, eerste_dag, begint_op', readDate, required),
    column('lastDay', 'last_day, laatste_dag, eindigt_op', readDate),
    column('net', 'net, bedrag, bedrag_zonder_btw', readCents, required),
    column('vat', 'vat, btw', readCents, whenEmpty(0)),
    column('deductible', 'deductible, aftrekbaar, aftrekbare_btw', readCents, whenEmpty(0)),
  ],
} satisfies FileKind;

export const costEntries = {
  fileNames: ['cost-entries', 'kosten', 'kosten-en-inkomsten', 'posten'],
  key: ['code'],
  schema: costEntryRow,
  columns: [
    column('code', 'code, nummer, boekstuk, boekstuknummer', readText, required),
    column(
      'side',
      'side, soort',
      readOneOf({ cost: ['kosten'], income: ['inkomsten', 'opbrengst', 'baten'] }),
      whenEmpty('cost'),
    ),
    column('costPool', 'cost_pool, kostenplaats', readCode, required),
    column(
      'incomeKind',
      'income_kind, soort_inkomsten',
      readOneOf({
        fees: ['cursusgeld'],
        use: ['gebruik'],
        schools: ['scholen'],
        customers: ['klanten'],
        subsidies: ['subsidies', 'subsidie'],
      }),
    ),
    column('description', 'description, omschrijving', readText, required),
    column('supplier', 'supplier, leverancier, betaler, leverancier_of_betaler', readText),
    column('reference', 'reference, factuurnummer', readText),
    column('bookedOn', 'bill_date, factuurdatum, datum', readDate, required),
    column('firstDay', 'first_day, eerste_dag, van', readDate),
    column('lastDay', 'last_day, laatste_dag, tot_en_met', readDate),
    column('net', 'net, bedrag, bedrag_zonder_btw', readCents, required),
    column('vat', 'vat, btw', readCents, whenEmpty(0)),
    column('deductible', 'deductible, aftrekbaar, aftrekbare_btw', readCents, whenEmpty(0)),
    column('reversesOn', 'reverses_on, draait_terug_op', readDate),
    column('concerns', 'concerns, gaat_over_kwartaal', readQuarter),
    column('run', 'run, geplande_cursus', readCode),
  ],
} satisfies FileKind;
