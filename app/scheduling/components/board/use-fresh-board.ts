import { useEffect, useRef, useState } from 'react';
import { useRevalidator } from 'react-router';

/** Seconds after somebody else booked, the board shows it; the answer is twelve letters, found in an index. */
const everyMs = 5_000;

/** How long the word that the board was refreshed stays in sight. */
const tellMs = 10_000;

/**
 * Keeps an open board true: asks every five seconds, and when the reader comes back to the page, whether anything has
 * changed, and loads the page anew only then. Never while a block is in the air or a question is open. Answers true for
 * ten seconds after what is on the screen was loaded anew.
 */
export function useFreshBoard(version: string, versionHref: string): boolean {
  const { revalidate, state } = useRevalidator();
  const [updated, setUpdated] = useState(false);
  const known = useRef(version);
  const idle = useRef(true);
  useEffect(() => {
    known.current = version;
  }, [version]);
  useEffect(() => {
    idle.current = state === 'idle';
  }, [state]);
  useEffect(() => {
    let held = false;
    let live = true;
    let told: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      if (document.hidden || held || !idle.current || document.querySelector('dialog[open]')) return;
      // Offline, or the server restarts: the next round asks again.
      const answer = await fetch(versionHref, { headers: { Accept: 'application/json' } }).catch(() => null);
      if (!live || !answer?.ok) return;
      const { version: latest } = (await answer.json().catch(() => ({}))) as { version?: string };
      if (!latest || latest === known.current || held) return;
      known.current = latest;
      await revalidate();
      if (!live) return;
      setUpdated(true);
      clearTimeout(told);
      told = setTimeout(() => setUpdated(false), tellMs);
    };
    const press = () => {
      held = true;
    };
    const release = () => {
      held = false;
    };
    const timer = setInterval(ask, everyMs);
    window.addEventListener('focus', ask);
    window.addEventListener('pointerdown', press);
    window.addEventListener('pointerup', release);
    window.addEventListener('pointercancel', release);
    return () => {
      live = false;
      clearTimeout(told);
      clearInterval(timer);
      window.removeEventListener('focus', ask);
      window.removeEventListener('pointerdown', press);
      window.removeEventListener('pointerup', release);
      window.removeEventListener('pointercancel', release);
    };
  }, [revalidate, versionHref]);
  return updated;
}

/** The server's clock on this device, minute by minute: the two differ, and a demo stands in another week altogether. */
export function useServerNow(serverNow: number): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const ahead = serverNow - Date.now();
    setNow(serverNow);
    const timer = setInterval(() => setNow(Date.now() + ahead), 60_000);
    return () => clearInterval(timer);
  }, [serverNow]);
  return now;
}
