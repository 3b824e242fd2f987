import {
  closureInput,
  openingHoursInput,
  poolInput,
  rateInput,
  resourceInput,
  safetyRuleInput,
  siteInput,
  vatTreatmentInput,
} from '#app/centre/schema.ts';
import { centreZone } from '#app/kernel/centre-zone.ts';
import {
  readBasisPoints,
  readCents,
  readCode,
  readDate,
  readOneOf,
  readText,
  readTime,
  readWeekday,
  readWhole,
  readYesNo,
} from './cells.ts';
import { column, type FileKind, required, whenEmpty } from './column.ts';

export const sites = {
  fileNames: ['sites', 'locaties'],
  key: ['code'],
  schema: siteInput,
  columns: [
    column('code', 'code', readCode, required),
    column('organisation', 'organisation, organisatie, partner', readCode, required),
    column('name', 'name, naam', readText, required),
    column('street', 'street, adres, straat', readText),
    column('postcode', 'postcode', readText),
    column('city', 'city, plaats', readText),
    column('timeZone', 'time_zone, tijdzone', readText, whenEmpty(centreZone)),
    column('directionsNl', 'directions_nl, routebeschrijving', readText),
    column('directionsEn', 'directions_en, routebeschrijving_en', readText),
    column('sortOrder', 'sort_order, volgorde', readWhole, whenEmpty(0)),
    column('active', 'active, actief', readYesNo, whenEmpty(true)),
  ],
} satisfies FileKind;

export const pools = {
  fileNames: ['pools', 'machinegroepen'],
  key: ['code'],
  schema: poolInput,
  columns: [
    column('code', 'code', readCode, required),
    column('site', 'site, locatie', readCode, required),
    column('nameNl', 'name_nl, naam', readText, required),
    column('nameEn', 'name_en, naam_en', readText),
    column('bayResources', 'bay_resources, werkplekken_per_groep', readWhole, whenEmpty(1)),
    column('divided', 'divided, wordt_verdeeld', readYesNo, whenEmpty(false)),
    column('sortOrder', 'sort_order, volgorde', readWhole, whenEmpty(0)),
  ],
} satisfies FileKind;

export const resources = {
  fileNames: ['resources', 'machines', 'machines-en-ruimtes'],
  key: ['code'],
  schema: resourceInput,
  columns: [
    column('code', 'code', readCode, required),
    column('site', 'site, locatie', readCode, required),
    column('pool', 'pool, machinegroep', readCode),
    column(
      'kind',
      'kind, soort',
      readOneOf({ machine: [], bay: ['werkplek'], booth: ['cabine'], bench: ['werkbank'], room: ['ruimte'] }),
      required,
    ),
    column('nameNl', 'name_nl, naam', readText, required),
    column('nameEn', 'name_en, naam_en', readText),
    column(
      'status',
      'status',
      readOneOf({ 'in-use': ['in gebruik'], 'out-of-use': ['buiten gebruik'], retired: ['afgevoerd'] }),
      whenEmpty('in-use'),
    ),
    column('setupMinutes', 'setup_minutes, voorbereidingsminuten', readWhole, whenEmpty(0)),
    column('cleanupMinutes', 'cleanup_minutes, opruimminuten', readWhole, whenEmpty(0)),
    column('minBlockMinutes', 'min_block_minutes, minimaal_blok_minuten', readWhole),
    column('maxBlockMinutes', 'max_block_minutes, maximaal_blok_minuten', readWhole),
    column('noticeHours', 'notice_hours, uren_vooraf', readWhole, whenEmpty(0)),
    column('horizonDays', 'horizon_days, dagen_vooruit', readWhole),
    column('mayRunUnattended', 'may_run_unattended, onbemand', readYesNo, whenEmpty(false)),
    column('inspectionValidUntil', 'inspection_valid_until, keuring_geldig_tot', readDate),
    column('capacity', 'capacity, personen', readWhole),
    column('sortOrder', 'sort_order, volgorde', readWhole, whenEmpty(0)),
  ],
} satisfies FileKind;

export const openingHours = {
  fileNames: ['opening-hours', 'openingstijden'],
  key: [],
  schema: openingHoursInput,
  columns: [
    column('site', 'site, locatie', readCode, required),
    column('resource', 'resource, machine', readCode),
    column('weekday', 'weekday, weekdag, dag', readWeekday, required),
    column('opensMinute', 'opens, open, van', readTime, required),
    column('closesMinute', 'closes, dicht, tot', readTime, required),
    column('validFrom', 'valid_from, geldig_vanaf', readDate),
    column('validUntil', 'valid_until, geldig_tot_en_met', readDate),
  ],
} satisfies FileKind;

export const closures = {
  fileNames: ['closures', 'sluitingen'],
  key: ['code'],
  schema: closureInput,
  columns: [
    column('code', 'code', readCode, required),
    column('site', 'site, locatie', readCode, required),
    column('resource', 'resource, machine', readCode),
    column('firstDay', 'first_day, eerste_dag', readDate, required),
    column('lastDay', 'last_day, laatste_dag', readDate, required),
    column('reasonNl', 'reason_nl, reden', readText, required),
    column('reasonEn', 'reason_en, reden_en', readText),
  ],
} satisfies FileKind;

export const safetyRules = {
  fileNames: ['safety-rules', 'veiligheidsregels'],
  key: ['code'],
  schema: safetyRuleInput,
  columns: [
    column('code', 'code', readCode, required),
    column('pool', 'pool, machinegroep', readCode),
    column('resource', 'resource, machine', readCode),
    column('level', 'level, niveau', readOneOf({ legal: ['wet'], guidance: ['richtlijn'] }), required),
    column('minimumAge', 'minimum_age, minimumleeftijd', readWhole),
    column('minimumAgeSupervised', 'minimum_age_supervised, minimumleeftijd_onder_toezicht', readWhole),
    column(
      'supervision',
      'supervision, toezicht',
      readOneOf({ none: ['geen'], 'in-room': ['in de ruimte'], 'one-to-one': ['een op een'] }),
      whenEmpty('none'),
    ),
    column('learnersPerSupervisor', 'learners_per_supervisor, deelnemers_per_begeleider', readWhole),
    column('noteNl', 'note_nl, toelichting', readText),
    column('noteEn', 'note_en, toelichting_en', readText),
    column('source', 'source, bron', readText, required),
    column('responsible', 'responsible, verantwoordelijke', readText, required),
    column('decidedOn', 'decided_on, vastgesteld_op', readDate, required),
  ],
} satisfies FileKind;

export const vatTreatments = {
  fileNames: ['vat-treatments', 'btw-behandelingen'],
  key: ['code', 'validFrom'],
  schema: vatTreatmentInput,
  columns: [
    column('code', 'code', readCode, required),
    column('category', 'category, categorie', readText, required),
    column('rateBasisPoints', 'rate, percentage, tarief', readBasisPoints, required),
    column('textNl', 'text_nl, tekst', readText, required),
    column('textEn', 'text_en, tekst_en', readText),
    column('vatexCode', 'vatex_code', readText),
    column('validFrom', 'valid_from, geldig_vanaf', readDate, required),
    column('validUntil', 'valid_until, geldig_tot_en_met', readDate),
    column('decidedBy', 'decided_by, besloten_door', readText, required),
    column('decidedOn', 'decided_on, besloten_op', readDate, required),
  ],
} satisfies FileKind;

export const rates = {
  fileNames: ['rates', 'tarieven'],
  key: ['code', 'validFrom'],
  schema: rateInput,
  columns: [
    column('code', 'code', readCode, required),
    column('pool', 'pool, machinegroep', readCode),
    column('resource', 'resource, machine', readCode),
    column('centsPerHour', 'price_per_hour, uurtarief', readCents, required),
    column('validFrom', 'valid_from, geldig_vanaf', readDate, required),
    column('validUntil', 'valid_until, geldig_tot_en_met', readDate),
    column('vatTreatment', 'vat_treatment, btw_behandeling', readCode),
  ],
} satisfies FileKind;
