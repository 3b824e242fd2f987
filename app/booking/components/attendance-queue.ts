/**
 * Taps on their way to the server, without anything of a browser: one request at a time, in order, so that the last tap
 * is the one that stays; what could not be delivered waits and is sent again, unless a newer tap has replaced it.
 */
import type { AttendanceOutcome } from '../attendance.ts';

/** `minutes` only of who was there in part; null is what the server makes of it. */
export type Mark = { readonly outcome: AttendanceOutcome | null; readonly minutes: number | null };
export type Marks = ReadonlyMap<string, Mark>;

export type MarkingQueue = {
  /** As the screen shows it. */
  readonly shown: Marks;
  /** As the server has it. */
  readonly kept: Marks;
  readonly waiting: Marks;
  /** On its way; null: nothing is. */
  readonly sent: Marks | null;
  /** Saved since the page was opened. */
  readonly saved: ReadonlySet<string>;
  /** Requests in a row that did not get through. */
  readonly failures: number;
  /** Why the last request was refused, in sentences. */
  readonly refusals: readonly string[];
  /** Counts what the screen must show although nobody tapped it: fields start anew. */
  readonly redraw: ReadonlyMap<string, number>;
};

export type MarkingEvent =
  | { readonly type: 'tapped'; readonly marks: Marks; readonly redraw?: boolean }
  | { readonly type: 'sent' }
  | { readonly type: 'saved' }
  | { readonly type: 'lost' }
  | { readonly type: 'refused'; readonly sentences: readonly string[] };

const none: Marks = new Map();

export function beginMarking(shown: Marks): MarkingQueue {
  return {
    shown,
    kept: shown,
    waiting: none,
    sent: null,
    saved: new Set(),
    failures: 0,
    refusals: [],
    redraw: new Map(),
  };
}

export function marking(queue: MarkingQueue, event: MarkingEvent): MarkingQueue {
  const sent = queue.sent ?? none;
  switch (event.type) {
    case 'tapped':
      return {
        ...queue,
        shown: merged(queue.shown, event.marks),
        waiting: merged(queue.waiting, event.marks),
        refusals: [],
        redraw: event.redraw ? counted(queue.redraw, event.marks) : queue.redraw,
      };
    case 'sent':
      return queue.waiting.size === 0 ? queue : { ...queue, sent: queue.waiting, waiting: none };
    case 'saved':
      return {
        ...queue,
        kept: merged(queue.kept, sent),
        sent: null,
        saved: new Set([...queue.saved, ...sent.keys()]),
        failures: 0,
      };
    case 'lost':
      return {
        ...queue,
        waiting: merged(sent, queue.waiting),
        sent: null,
        failures: queue.failures + 1,
      };
    case 'refused': {
      // What was tapped again meanwhile gets its own answer.
      const back = [...sent.keys()].filter((id) => !queue.waiting.has(id));
      const before: Marks = new Map(
        back.map((id) => [id, queue.kept.get(id) ?? { outcome: null, minutes: null }]),
      );
      return {
        ...queue,
        shown: merged(queue.shown, before),
        sent: null,
        failures: 0,
        refusals: event.sentences,
        redraw: counted(queue.redraw, before),
      };
    }
  }
}

/** Milliseconds until the next try: at once, then after 2, 4, 8 and every 15 seconds. */
export function pauseBefore(failures: number): number {
  return failures === 0 ? 0 : Math.min(2_000 * 2 ** (failures - 1), 15_000);
}

export function unsaved({ waiting, sent }: MarkingQueue): ReadonlySet<string> {
  return new Set([...waiting.keys(), ...(sent?.keys() ?? [])]);
}

/** The second on top of the first. */
function merged(below: Marks, above: Marks): Marks {
  return new Map([...below, ...above]);
}

function counted(counts: ReadonlyMap<string, number>, marks: Marks): ReadonlyMap<string, number> {
  return new Map([...counts, ...[...marks.keys()].map((id) => [id, (counts.get(id) ?? 0) + 1] as const)]);
}
