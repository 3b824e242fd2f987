import {
  agreementInput,
  type bookingModes,
  organisationInput,
  schoolHolidayInput,
} from '#app/partners/schema.ts';
import {
  readCents,
  readCode,
  readDate,
  readDecimal,
  readList,
  readOneOf,
  readText,
  readWhole,
  readYesNo,
} from './cells.ts';
import { column, type FileKind, required, whenEmpty } from './column.ts';

export const organisationKindWords = {
  centre: ['praktijkcentrum', 'centrum'],
  company: ['bedrijf', 'lid', 'lidbedrijf'],
  school: ['school', 'onderwijsinstelling'],
  customer: ['klant'],
} as const;

export const organisations = {
  fileNames: ['organisations', 'organisaties', 'partners', 'relaties'],
  key: ['code'],
  schema: organisationInput,
  columns: [
    column('code', 'code', readCode, required),
    column('kind', 'kind, soort', readOneOf(organisationKindWords), required),
    column('name', 'name, naam', readText, required),
    column('legalName', 'legal_name, statutaire_naam', readText),
    column('trades', 'trades, vakgebieden', readList(readText), whenEmpty([])),
    column('levels', 'levels, onderwijsniveaus, niveaus', readList(readText), whenEmpty([])),
    column('summaryNl', 'summary_nl, omschrijving', readText),
    column('summaryEn', 'summary_en, omschrijving_en', readText),
    column('storyNl', 'story_nl, verhaal', readText),
    column('storyEn', 'story_en, verhaal_en', readText),
    column('street', 'street, adres, straat', readText),
    column('postcode', 'postcode', readText),
    column('city', 'city, plaats', readText),
    column('country', 'country, land', readText, whenEmpty('NL')),
    column('chamberNumber', 'chamber_number, kvk, kvk_nummer', readText),
    column('vatNumber', 'vat_number, btw_nummer', readText),
    column('email', 'email, e-mail, e-mailadres', readText),
    column('phone', 'phone, telefoon', readText),
    column('website', 'website', readText),
    column('isPublic', 'public, openbaar', readYesNo, whenEmpty(false)),
    column('active', 'active, actief', readYesNo, whenEmpty(true)),
  ],
} satisfies FileKind;

const bookingModeWords: Record<(typeof bookingModes)[number], readonly string[]> = {
  inform: ['informeren'],
  approve: ['goedkeuren'],
};

export const agreements = {
  fileNames: ['agreements', 'overeenkomsten'],
  key: ['code'],
  schema: agreementInput,
  columns: [
    column('code', 'code', readCode, required),
    column('organisation', 'organisation, organisatie, partner', readCode, required),
    column('validFrom', 'valid_from, geldig_vanaf, ingangsdatum', readDate, required),
    column('validUntil', 'valid_until, geldig_tot_en_met, einddatum', readDate),
    column('signedOn', 'signed_on, getekend_op', readDate),
    column('costShare', 'cost_share, kostenaandeel', readDecimal(4), whenEmpty('0')),
    column('useAtTariff', 'use_at_tariff, gebruik_tegen_tarief', readYesNo),
    column('capacityWeight', 'capacity_weight, capaciteitsgewicht', readDecimal(4), whenEmpty('0')),
    column('employees', 'employees, medewerkers', readWhole, whenEmpty(0)),
    column('pupils', 'pupils, leerlingen', readWhole, whenEmpty(0)),
    column('bookingMode', 'booking_mode, boekwijze', readOneOf(bookingModeWords), whenEmpty('inform')),
    column('payer', 'payer, betaler', readCode),
    column('orderNumber', 'order_number, inkoopnummer, ordernummer', readText),
    column('trainerRateCents', 'trainer_rate, trainertarief', readCents),
    column('hostRateCents', 'host_rate, gastbedrijftarief', readCents),
  ],
} satisfies FileKind;

export const schoolHolidays = {
  fileNames: ['school-holidays', 'schoolvakanties'],
  key: ['organisation', 'firstDay'],
  schema: schoolHolidayInput,
  columns: [
    column('organisation', 'organisation, organisatie, school', readCode, required),
    column('name', 'name, naam', readText, required),
    column('firstDay', 'first_day, eerste_dag', readDate, required),
    column('lastDay', 'last_day, laatste_dag', readDate, required),
  ],
} satisfies FileKind;
