import { type FormEvent, type RefObject, useEffect, useRef } from 'react';
import { useFetcher, useLocation } from 'react-router';

/** Long enough not to ask at every letter, short enough to seem at once. */
const quietMs = 350;

interface LiveCheck {
  /** Another one after every answer of the server to the form itself: what was found before that is forgotten. */
  readonly stamp: string;
  readonly form: RefObject<HTMLFormElement | null>;
  /** Changes of these fields change nothing about the answer. */
  readonly ignore: (name: string) => boolean;
}

/** Asks the server what it makes of the form while the reader types. Saves nothing: the button `check`, pressed by itself. */
export function useLiveCheck<Answer>({ stamp, form, ignore }: LiveCheck) {
  const fetcher = useFetcher<Answer>({ key: `check ${stamp}` });
  // The page of this form, also while another one is on its way.
  const { pathname } = useLocation();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const { submit } = fetcher;
  return {
    data: fetcher.data,
    checking: fetcher.state !== 'idle',
    onChange: (event: FormEvent<HTMLFormElement>) => {
      if (ignore((event.target as HTMLInputElement).name)) return;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        if (!form.current) return;
        const sent = new FormData(form.current);
        sent.set('intent', 'check');
        void submit(sent, { method: 'post', action: pathname });
      }, quietMs);
    },
    onSubmit: () => clearTimeout(timer.current),
  };
}
