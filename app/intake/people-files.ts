import { z } from 'zod';
import { certificateInput } from '#app/credentials/certificate-input.ts';
import { personInput, roles } from '#app/identity/person-input.ts';
import type { Role } from '#app/kernel/actor.ts';
import { codeField } from '#app/kernel/fields.ts';
import { mapValue, type Outcome } from '#app/kernel/outcome.ts';
import { employmentInput } from '#app/partners/schema.ts';
import { trainerCourseInput, trainerHoursInput, trainerInput } from '#app/scheduling/trainer-input.ts';
import {
  type CellReason,
  readCell,
  readCode,
  readDate,
  readList,
  readOneOf,
  readText,
  readTime,
  readWeekday,
  readWhole,
  readYesNo,
} from './cells.ts';
import { column, type FileKind, required, whenEmpty } from './column.ts';

export const roleWords: Readonly<Record<Role, readonly string[]>> = {
  employee: ['medewerker'],
  coordinator: ['coördinator', 'opleidingscoördinator'],
  'practice-supervisor': ['praktijkopleider'],
  teacher: ['docent'],
  trainer: [],
  office: ['kantoor'],
  treasurer: ['penningmeester'],
  board: ['bestuur'],
};

const readRoleName = readOneOf(roleWords);

/** 'trainer', or a role at another organisation than the row's: 'bestuur@PCN'. */
export const readRole = readCell<{ role: Role; organisation: string | null }>(
  { kind: 'role', words: roleWords },
  (text) => {
    const [name = '', at] = text.split('@');
    const role: Outcome<Role, CellReason> = readRoleName(name.trim());
    if (!role.ok || at === undefined) return mapValue(role, (value) => ({ role: value, organisation: null }));
    return mapValue(readCode(at.trim()), (organisation) => ({ role: role.value, organisation }));
  },
);

/** A language as a code or a word. */
const readLocale = readOneOf({ nl: ['nederlands', 'dutch'], en: ['engels', 'english'] });

/** A person with the job that makes them known: personnel number within the organisation. */
export const personRow = z
  .object({
    ...employmentInput.shape,
    ...personInput.shape,
    roles: z
      .array(z.object({ role: z.enum(roles), organisation: codeField.nullable() }))
      .max(20)
      .optional(),
  })
  .refine(({ validFrom, validUntil }) => !validFrom || !validUntil || validFrom <= validUntil, {
    path: ['validUntil'],
    params: { code: 'ends-before-start' },
  });
export type PersonRow = z.infer<typeof personRow>;

export const people = {
  fileNames: ['people', 'personen', 'medewerkers'],
  key: ['organisation', 'code'],
  schema: personRow,
  columns: [
    column('organisation', 'organisation, organisatie, partner, bedrijf, school', readCode, required),
    column('code', 'code, personeelsnummer, personnel_number', readCode, required),
    column('givenName', 'given_name, voornaam, roepnaam', readText, required),
    column('infix', 'infix, tussenvoegsel', readText),
    column('familyName', 'family_name, achternaam', readText, required),
    column('email', 'email, e-mail, e-mailadres', readText),
    column('phone', 'phone, telefoon', readText),
    column('birthDate', 'birth_date, geboortedatum', readDate),
    column('locale', 'language, taal', readLocale),
    column('roles', 'roles, rollen', readList(readRole), whenEmpty(undefined)),
    column('functionProfile', 'function_profile, functieprofiel', readCode),
    column('department', 'department, afdeling', readText),
    column('validFrom', 'valid_from, in_dienst', readDate, whenEmpty(undefined)),
    column('validUntil', 'valid_until, uit_dienst', readDate),
  ],
} satisfies FileKind;

export const trainers = {
  fileNames: ['trainers'],
  key: ['code'],
  schema: trainerInput,
  columns: [
    column('code', 'code', readCode, required),
    column('organisation', 'organisation, organisatie, werkgever, employer', readCode, required),
    column('person', 'person, personeelsnummer', readCode, required),
    column('displayName', 'display_name, werknaam', readText, required),
    column('active', 'active, actief', readYesNo, whenEmpty(true)),
    column('sortOrder', 'sort_order, volgorde', readWhole, whenEmpty(0)),
  ],
} satisfies FileKind;

export const trainerHours = {
  fileNames: ['trainer-hours', 'trainertijden', 'trainer-uren'],
  key: [],
  schema: trainerHoursInput,
  columns: [
    column('trainer', 'trainer', readCode, required),
    column('weekday', 'weekday, weekdag, dag', readWeekday, required),
    column('opensMinute', 'opens, van', readTime, required),
    column('closesMinute', 'closes, tot', readTime, required),
    column('lent', 'lent, uitgeleend', readYesNo, whenEmpty(false)),
    column('validFrom', 'valid_from, geldig_vanaf', readDate),
    column('validUntil', 'valid_until, geldig_tot_en_met', readDate),
  ],
} satisfies FileKind;

export const trainerCourses = {
  fileNames: ['trainer-courses', 'trainer-cursussen'],
  key: ['trainer', 'course'],
  schema: trainerCourseInput,
  columns: [
    column('trainer', 'trainer', readCode, required),
    column('course', 'course, cursus', readCode, required),
  ],
} satisfies FileKind;

export const certificates = {
  fileNames: ['certificates', 'certificaten'],
  key: ['organisation', 'person', 'type', 'issuedOn'],
  schema: certificateInput,
  columns: [
    column('code', 'code', readCode, whenEmpty(undefined)),
    column('organisation', 'organisation, organisatie, werkgever', readCode, required),
    column('person', 'person, personeelsnummer', readCode, required),
    column('type', 'type, certificaatsoort, soort', readCode, required),
    column('number', 'number, nummer', readText),
    column('issuer', 'issuer, uitgever', readText),
    column('issuedOn', 'issued_on, afgegeven_op', readDate, required),
    column('validUntil', 'valid_until, geldig_tot_en_met', readDate),
    column('confirmedOn', 'confirmed_on, bevestigd_op', readDate),
    column('renewBy', 'renew_by, vernieuwen_voor', readDate),
  ],
} satisfies FileKind;
