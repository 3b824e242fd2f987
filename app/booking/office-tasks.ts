/**
 * What needs a person at the office: one list, the most urgent first. Each kind says what it is about; `due` is the moment
 * after which it is too late to choose, epoch milliseconds.
 */
/** A name or title in Dutch, and in English where somebody wrote it. */
type Content = { readonly nl: string; readonly en: string | null };

type Run = {
  readonly code: string;
  readonly title: Content;
  readonly zone: string;
  /** The first day that is still to come; tells runs of one course apart. */
  readonly firstStart: number;
};

export type OfficeTask = { readonly due: number } & (
  | {
      readonly kind: 'absence';
      readonly absenceId: string;
      readonly name: string;
      /** Sessions that nobody teaches now. */
      readonly sessions: number;
      readonly zone: string;
    }
  | {
      readonly kind: 'outage';
      readonly outageId: string;
      readonly name: Content;
      readonly sessions: number;
      readonly zone: string;
    }
  /** People who can't come since a session moved. */
  | ({ readonly kind: 'clash'; readonly sessionId: string; readonly people: number } & Run)
  | ({ readonly kind: 'option' } & Run)
  | ({ readonly kind: 'minimum'; readonly enrolled: number; readonly minimum: number } & Run)
  /** Enough people, and nobody has said yet that it goes ahead. */
  | ({ readonly kind: 'confirm'; readonly enrolled: number; readonly minimum: number } & Run)
  | ({ readonly kind: 'places'; readonly free: number; readonly waiting: number } & Run)
  /** `code` is of the enrolment. */
  | ({
      readonly kind: 'request';
      readonly name: string | null;
      readonly organisationName: string | null;
    } & Run)
  /** Companies together need enough places for a run. `code` is of the course; `due` the first day it is needed by. */
  | {
      readonly kind: 'demand';
      readonly courseCode: string;
      readonly name: Content;
      readonly places: number;
      readonly minimum: number;
      readonly zone: string;
    }
  | {
      readonly kind: 'inspection';
      readonly resourceCode: string;
      readonly name: Content;
      readonly isPast: boolean;
      /** Sessions on it after that day. */
      readonly sessions: number;
      readonly zone: string;
    }
  /** A group asks for a company tour; or hosts on its route said no, or let their time to answer pass. */
  | {
      readonly kind: 'tour';
      readonly tourCode: string;
      readonly name: string;
      readonly heads: number;
      readonly declined: number;
      readonly silent: number;
      readonly zone: string;
    }
  /** People who wrote to the centre through the site and have no answer. */
  | { readonly kind: 'message'; readonly count: number; readonly name: string; readonly zone: string }
  /** A class was there, and a week later nobody has said how many came. */
  | {
      readonly kind: 'count';
      readonly visitCode: string;
      readonly title: Content;
      readonly groupName: string;
      readonly school: string;
      readonly zone: string;
    }
  | { readonly kind: 'mail'; readonly failed: number; readonly zone: string }
);

/** So many days ahead is looked, per kind. */
export const horizonDays = { option: 3, decide: 7, inspection: 14, demand: 14 } as const;
/** Days after a visit until the office asks what its teacher didn't say, and until nobody asks any more. */
export const countDays = { first: 7, last: 60 } as const;
/** Days between asking companies and the end of the course that they are asked for, about. */
export const leadDays = 28;

/** Half of the time a company has to answer a request is over. */
export function isOverdueHalf(requestedAt: number, answerBy: number | null, now: number): boolean {
  return answerBy !== null && now >= (requestedAt + answerBy) / 2;
}

/** The first to be dealt with on top; of two at one moment the kind that stops a session. */
export function inOrderOfUrgency(tasks: readonly OfficeTask[]): OfficeTask[] {
  return [...tasks].sort((a, b) => a.due - b.due || order.indexOf(a.kind) - order.indexOf(b.kind));
}

const order: readonly OfficeTask['kind'][] = [
  'absence',
  'outage',
  'clash',
  'inspection',
  'minimum',
  'option',
  'confirm',
  'request',
  'places',
  'demand',
  'tour',
  'message',
  'count',
  'mail',
];
