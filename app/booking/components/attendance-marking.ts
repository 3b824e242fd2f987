import { useEffect, useReducer, useRef } from 'react';
import { useBeforeUnload, useFetcher } from 'react-router';
import { markField, minutesField } from '../attendance-form.ts';
import { beginMarking, type Mark, type Marks, marking, pauseBefore, unsaved } from './attendance-queue.ts';

/** What the page's action answers; `lost` comes from the browser, where nobody answered. */
export type MarkingAnswer =
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly sentences: readonly string[] }
  | { readonly kind: 'lost' };

/** Saves each tap by itself, in order, and keeps trying where there is no connection. */
export function useMarking(marks: Marks) {
  const fetcher = useFetcher<MarkingAnswer>();
  const [queue, dispatch] = useReducer(marking, marks, beginMarking);
  const answered = useRef<MarkingAnswer | undefined>(undefined);
  const { sent, waiting, failures } = queue;

  const isWaiting = sent === null && waiting.size > 0;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => dispatch({ type: 'sent' }), pauseBefore(failures));
    const now = () => dispatch({ type: 'sent' });
    window.addEventListener('online', now);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', now);
    };
  }, [isWaiting, failures]);

  const { submit } = fetcher;
  useEffect(() => {
    // What a tap changes is on the screen already; without a connection there is nothing to load either.
    if (sent) submit(fieldsOf(sent), { method: 'post', defaultShouldRevalidate: false });
  }, [sent, submit]);

  useEffect(() => {
    const answer = fetcher.data;
    if (fetcher.state !== 'idle' || answer === undefined || answer === answered.current) return;
    answered.current = answer;
    dispatch(
      answer.kind === 'refused' ? { type: 'refused', sentences: answer.sentences } : { type: answer.kind },
    );
  }, [fetcher.state, fetcher.data]);

  const left = unsaved(queue);
  useBeforeUnload((event) => {
    if (left.size > 0) event.preventDefault();
  });

  return {
    queue,
    unsaved: left,
    tap: (enrolmentId: string, mark: Mark) =>
      dispatch({ type: 'tapped', marks: new Map([[enrolmentId, mark]]) }),
    /** For what isn't tapped on the row itself: its buttons follow. */
    set: (marks: Marks) => dispatch({ type: 'tapped', marks, redraw: true }),
    retry: () => dispatch({ type: 'sent' }),
  };
}

export type Marking = ReturnType<typeof useMarking>;

function fieldsOf(marks: Marks): FormData {
  const form = new FormData();
  for (const [enrolmentId, { outcome, minutes }] of marks) {
    form.append(markField(enrolmentId), outcome ?? 'none');
    if (minutes !== null) form.append(minutesField(enrolmentId), String(minutes));
  }
  return form;
}
