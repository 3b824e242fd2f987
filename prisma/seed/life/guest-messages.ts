/** What people wrote to the centre through the site: two wait for an answer, one has it. */
import { DAY, HOUR } from '#app/kernel/interval.ts';
import { valueOrThrow } from '#app/kernel/outcome.ts';
import type { InterestInput } from '#app/outreach/schema.ts';
import { sendInterest } from '#app/outreach/send-interest.server.ts';
import { settleInterest } from '#app/outreach/settle-interest.server.ts';
import { newId } from '#app/platform/new-id.server.ts';
import { acting, byItself, type Cast } from './acting.ts';
import type { Centre } from './centre.ts';

const messages: readonly (Omit<InterestInput, 'id'> & { readonly ago: number; readonly answered?: true })[] =
  [
    {
      ...{ kind: 'company', name: 'Gert-Jan Holtrop', organisationName: 'Holtrop Kassenbouw', ago: 6 * DAY },
      ...{ email: 'gj@holtropkassenbouw.example', phone: '010 555 03 11', answered: true },
      message:
        'Wij hebben 30 mensen in de werkplaats en zoeken lasopleidingen in de buurt. Kunnen we komen kijken?',
    },
    {
      ...{ kind: 'school', name: 'Fenna Kuiper', organisationName: 'Praktijkschool De Vaart', ago: 3 * DAY },
      email: 'f.kuiper@devaart.example',
      message: 'Kunnen twee groepen van tien leerlingen vanaf februari een ochtend per week komen?',
    },
    {
      ...{ kind: 'person', name: 'Rachid Benali', ago: 63 * HOUR, email: 'rachid.benali@post.example' },
      message: 'Ik werk niet bij een lid. Mag ik de cursus TIG-lassen niveau 1 volgen, en wat kost die dan?',
    },
  ];

/** Answers how many wait. */
export async function writeToCentre(centre: Centre, cast: Cast): Promise<number> {
  for (const { ago, answered, ...message } of messages) {
    const id = newId();
    const at = centre.now - ago;
    const from = { caller: `demo ${message.email}`, locale: 'nl' } as const;
    valueOrThrow(await sendInterest(byItself(at), { id, ...message }, from));
    const office = acting(cast.office(), 'office', at + DAY);
    if (answered) valueOrThrow(await settleInterest(office, { interestId: id, answered: true }));
  }
  return messages.filter(({ answered }) => !answered).length;
}
