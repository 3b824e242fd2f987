import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import styles from './drag-hint.module.css';
import { wording } from './wording.ts';

export interface Hint {
  readonly level: 'fine' | 'warn' | 'block';
  /** What would be: *di 24 nov, 09:00–12:00 · TIG 2*. */
  readonly what: string;
  readonly sentences: readonly string[];
}

export interface HintStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly get: () => Hint | null;
  readonly set: (hint: Hint | null) => void;
}

/** How long a refusal stays after letting go, in milliseconds. */
const REFUSAL_STAYS = 5000;

/** Outside React's state: a hint changes with every step of the pointer and must not draw the calendar again. */
export function createHintStore(): HintStore {
  let current: Hint | null = null;
  const listeners = new Set<() => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: () => current,
    set(hint) {
      if (hint === current) return;
      current = hint;
      for (const listener of listeners) listener();
    },
  };
}

/** Says beside the pointer what letting go would mean: when, and everything that stands in the way. */
export function DragHint({ store }: { readonly store: HintStore }) {
  const t = useWords(wording);
  const hint = useSyncExternalStore(store.subscribe, store.get, () => null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = (event: PointerEvent) => {
      if (!box.current) return;
      const { offsetWidth, offsetHeight } = box.current;
      const left = Math.min(event.clientX + 16, window.innerWidth - offsetWidth - 8);
      const below = event.clientY + 20;
      const top = below + offsetHeight > window.innerHeight - 8 ? event.clientY - offsetHeight - 12 : below;
      box.current.style.transform = `translate(${Math.max(8, left)}px, ${Math.max(8, top)}px)`;
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Not every gesture ends in a call of the calendar's, so the hint goes with the pointer; a refusal stays a while.
    const letGo = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (store.get()?.level === 'block') timer = setTimeout(() => store.set(null), REFUSAL_STAYS);
        else store.set(null);
      });
    };
    const begin = () => {
      clearTimeout(timer);
      store.set(null);
    };
    window.addEventListener('pointermove', follow, { passive: true });
    window.addEventListener('pointerdown', begin, { passive: true });
    window.addEventListener('pointerup', letGo);
    window.addEventListener('pointercancel', letGo);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('pointerdown', begin);
      window.removeEventListener('pointerup', letGo);
      window.removeEventListener('pointercancel', letGo);
    };
  }, [store]);
  return (
    <div ref={box} className={styles.hint} role="status" data-level={hint?.level} hidden={hint === null}>
      {hint && (
        <>
          <p className={styles.when}>
            <b>{t(`verdict-${hint.level}`)}</b> {hint.what}
          </p>
          {hint.sentences.slice(0, 4).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </>
      )}
    </div>
  );
}
