import { describe, expect, it } from 'vitest';
import {
  beginMarking,
  type Mark,
  type MarkingEvent,
  marking,
  pauseBefore,
  unsaved,
} from './attendance-queue.ts';

const present: Mark = { outcome: 'present', minutes: null };
const absent: Mark = { outcome: 'absent', minutes: null };
const open: Mark = { outcome: null, minutes: null };

const tap = (id: string, mark: Mark): MarkingEvent => ({ type: 'tapped', marks: new Map([[id, mark]]) });
const having = (...events: readonly MarkingEvent[]) =>
  events.reduce(
    marking,
    beginMarking(
      new Map([
        ['sofie', open],
        ['tarik', open],
      ]),
    ),
  );

describe('taps on their way', () => {
  it('go one request at a time', () => {
    const queue = having(tap('sofie', present), { type: 'sent' }, tap('tarik', absent));
    expect(queue.sent).toEqual(new Map([['sofie', present]]));
    expect(queue.waiting).toEqual(new Map([['tarik', absent]]));
    expect(unsaved(queue)).toEqual(new Set(['sofie', 'tarik']));
    const next = marking(marking(queue, { type: 'saved' }), { type: 'sent' });
    expect(next.saved).toEqual(new Set(['sofie']));
    expect(next.sent).toEqual(new Map([['tarik', absent]]));
  });

  it('wait and are sent again where the connection was lost; a newer tap replaces the older', () => {
    const queue = having(
      tap('sofie', present),
      tap('tarik', present),
      { type: 'sent' },
      tap('sofie', absent),
      { type: 'lost' },
      { type: 'sent' },
    );
    expect(queue.sent).toEqual(
      new Map([
        ['sofie', absent],
        ['tarik', present],
      ]),
    );
    expect(queue.failures).toBe(1);
    expect(marking(queue, { type: 'saved' })).toMatchObject({ failures: 0, sent: null });
  });

  it('go back to what the server has where it refuses, but for what was tapped meanwhile', () => {
    const queue = having(
      tap('sofie', present),
      tap('tarik', present),
      { type: 'sent' },
      tap('tarik', absent),
      { type: 'refused', sentences: ['Nee.'] },
    );
    expect(queue.shown).toEqual(
      new Map([
        ['sofie', open],
        ['tarik', absent],
      ]),
    );
    expect(queue.redraw).toEqual(new Map([['sofie', 1]]));
    expect(queue.refusals).toEqual(['Nee.']);
    expect(marking(queue, tap('sofie', present)).refusals).toEqual([]);
  });

  it('are not sent when there are none', () => {
    const queue = having();
    expect(marking(queue, { type: 'sent' })).toBe(queue);
  });

  it('pause longer and longer, to a quarter of a minute', () => {
    expect([0, 1, 2, 3, 4, 9].map(pauseBefore)).toEqual([0, 2000, 4000, 8000, 15_000, 15_000]);
  });
});
