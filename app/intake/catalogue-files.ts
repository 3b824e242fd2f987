import {
  certificateTypeInput,
  courseCategoryInput,
  courseInput,
  courseNeedInput,
  functionProfileInput,
  requirementInput,
} from '#app/catalogue/schema.ts';
import { readCents, readCode, readList, readOneOf, readText, readWhole, readYesNo } from './cells.ts';
import { column, type FileKind, required, whenEmpty } from './column.ts';

export const courseCategories = {
  fileNames: ['course-categories', 'cursuscategorieen', 'categorieen'],
  key: ['code'],
  schema: courseCategoryInput,
  columns: [
    column('code', 'code', readCode, required),
    column('nameNl', 'name_nl, naam', readText, required),
    column('nameEn', 'name_en, naam_en', readText),
    column('sortOrder', 'sort_order, volgorde', readWhole, whenEmpty(0)),
  ],
} satisfies FileKind;

export const certificateTypes = {
  fileNames: ['certificate-types', 'certificaatsoorten'],
  key: ['code'],
  schema: certificateTypeInput,
  columns: [
    column('code', 'code', readCode, required),
    column('nameNl', 'name_nl, naam', readText, required),
    column('nameEn', 'name_en, naam_en', readText),
    column(
      'validityKind',
      'validity_kind, geldigheid',
      readOneOf({
        none: ['onbeperkt', 'geen'],
        'fixed-months': ['vast', 'vaste termijn'],
        sliding: ['bevestigen', 'schuivend'],
        employer: ['werkgever'],
      }),
      required,
    ),
    column('validityMonths', 'validity_months, geldig_maanden', readWhole),
    column('confirmMonths', 'confirm_months, bevestigen_maanden', readWhole),
    column('issuer', 'issuer, uitgever', readText),
    column('source', 'source, bron', readText),
  ],
} satisfies FileKind;

export const functionProfiles = {
  fileNames: ['function-profiles', 'functieprofielen'],
  key: ['code'],
  schema: functionProfileInput,
  columns: [
    column('code', 'code', readCode, required),
    column('organisation', 'organisation, organisatie, partner', readCode),
    column('nameNl', 'name_nl, naam', readText, required),
    column('nameEn', 'name_en, naam_en', readText),
    column('required', 'required, verplicht', readList(readCode), whenEmpty([])),
    column('recommended', 'recommended, aanbevolen', readList(readCode), whenEmpty([])),
  ],
} satisfies FileKind;

export const courses = {
  fileNames: ['courses', 'cursussen'],
  key: ['code'],
  schema: courseInput,
  columns: [
    column('code', 'code', readCode, required),
    column('category', 'category, categorie', readCode, required),
    column(
      'audience',
      'audience, doelgroep',
      readOneOf({ people: ['personen', 'deelnemers'], groups: ['groepen', 'klassen'] }),
      whenEmpty('people'),
    ),
    column('titleNl', 'title_nl, titel', readText, required),
    column('titleEn', 'title_en, titel_en', readText),
    column('summaryNl', 'summary_nl, samenvatting', readText, required),
    column('summaryEn', 'summary_en, samenvatting_en', readText),
    column('descriptionNl', 'description_nl, omschrijving', readText),
    column('descriptionEn', 'description_en, omschrijving_en', readText),
    column('bringNl', 'bring_nl, meenemen', readText),
    column('bringEn', 'bring_en, meenemen_en', readText),
    column('sessionCount', 'session_count, aantal_lesdagen', readWhole, whenEmpty(1)),
    column('sessionMinutes', 'session_minutes, minuten_per_lesdag', readWhole, required),
    column(
      'pattern',
      'pattern, ritme',
      readOneOf({ single: ['eenmalig'], daily: ['dagelijks', 'aaneengesloten'], weekly: ['wekelijks'] }),
      whenEmpty('single'),
    ),
    column('seats', 'seats, plaatsen', readWhole, required),
    column('minimum', 'minimum', readWhole, whenEmpty(1)),
    column('priceCents', 'price, prijs', readCents, whenEmpty(0)),
    column('vatTreatment', 'vat_treatment, btw_behandeling', readCode),
    column('minimumAge', 'minimum_age, minimumleeftijd', readWhole),
    column('grants', 'grants, geeft_certificaat', readCode),
    column(
      'grantOn',
      'grant_on, certificaat_bij',
      readOneOf({ attended: ['aanwezig'], passed: ['geslaagd'], failed: ['gezakt'], resit: ['herkansing'] }),
      whenEmpty('attended'),
    ),
    column('externalExaminer', 'external_examiner, exameninstelling', readText),
    column('isPublic', 'public, openbaar', readYesNo, whenEmpty(true)),
    column('active', 'active, actief', readYesNo, whenEmpty(true)),
    column('carousel', 'carousel, carrousel', readYesNo, whenEmpty(false)),
  ],
} satisfies FileKind;

export const courseNeeds = {
  fileNames: ['course-needs', 'cursusbehoeften', 'benodigdheden'],
  key: ['course', 'pool', 'resource'],
  schema: courseNeedInput,
  columns: [
    column('course', 'course, cursus', readCode, required),
    column('pool', 'pool, machinegroep', readCode),
    column('resource', 'resource, machine', readCode),
    column('quantity', 'quantity, aantal', readWhole, whenEmpty(1)),
  ],
} satisfies FileKind;

export const requirements = {
  fileNames: ['requirements', 'voorwaarden'],
  key: ['code'],
  schema: requirementInput,
  columns: [
    column('code', 'code', readCode, required),
    column('course', 'course, cursus', readCode),
    column('pool', 'pool, machinegroep', readCode),
    column('resource', 'resource, machine', readCode),
    column('certificateType', 'certificate_type, certificaatsoort', readCode, required),
  ],
} satisfies FileKind;
