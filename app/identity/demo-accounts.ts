/**
 * Who can be entered as on the demo page, and with which address and password one signs in as them. The demo's CSV files
 * hold these people, found by organisation and personnel number; the seed opens their accounts. Everybody is fictional.
 */
import type { Role } from '#app/kernel/actor.ts';

export type DemoAccount = {
  /** Names the account in the demo page's form and in tests. */
  readonly key: string;
  readonly role: Role;
  /** Code of the organisation at which the role is held. */
  readonly organisation: string;
  readonly personnelNumber: string;
  readonly email: string;
};

/** One word for every demo account; used only where LEERBANK_DEMO is on. */
export const demoPassword = 'praktijk';

export const demoAccounts = [
  account('employee', 'employee', 'STAALHOEVE', '1001', 'medewerker'),
  account('coordinator', 'coordinator', 'STAALHOEVE', '1002', 'opleidingen'),
  account('practice-supervisor', 'practice-supervisor', 'STAALHOEVE', '1003', 'praktijkopleider'),
  account('teacher', 'teacher', 'NOORDWAL', '2001', 'docent'),
  account('trainer', 'trainer', 'PCN', '9001', 'trainer'),
  account('office', 'office', 'PCN', '9002', 'kantoor'),
  account('treasurer', 'treasurer', 'PCN', '9003', 'penningmeester'),
  account('board', 'board', 'PCN', '9004', 'bestuur'),
  // A competitor of the first company: what they may not see of each other is what the access tests look at.
  account('employee-2', 'employee', 'AGROWERK', '1001', 'medewerker2'),
  account('coordinator-2', 'coordinator', 'AGROWERK', '1002', 'opleidingen2'),
] as const satisfies readonly DemoAccount[];

export type DemoKey = (typeof demoAccounts)[number]['key'];

function account<const Key extends string, const R extends Role>(
  key: Key,
  role: R,
  organisation: string,
  personnelNumber: string,
  mailbox: string,
) {
  return { key, role, organisation, personnelNumber, email: `${mailbox}@leerbank.example` } as const;
}
