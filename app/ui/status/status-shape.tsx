import type { ReactElement } from 'react';
import type { Shape } from './tone.ts';

const drawings: Record<Shape, ReactElement> = {
  dot: <circle cx="7" cy="7" r="4.5" fill="currentColor" />,
  ring: <circle cx="7" cy="7" r="4.25" fill="none" stroke="currentColor" strokeWidth="2" />,
  half: (
    <>
      <circle cx="7" cy="7" r="4.25" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M7 2.75a4.25 4.25 0 0 0 0 8.5z" fill="currentColor" />
    </>
  ),
  dashed: (
    <circle
      cx="7"
      cy="7"
      r="4.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeDasharray="2.4 2.3"
    />
  ),
  check: (
    <>
      <circle cx="7" cy="7" r="6" fill="currentColor" />
      <path d="M4.2 7.2 6.2 9.2 9.9 5.2" fill="none" stroke="var(--paper)" strokeWidth="1.6" />
    </>
  ),
  triangle: (
    <>
      <path d="M7 1 13.4 12.5H.6z" fill="currentColor" />
      <path d="M7 5v3.6M7 9.7v1.4" stroke="var(--paper)" strokeWidth="1.5" />
    </>
  ),
  diamond: <path d="M7 .8 13.2 7 7 13.2.8 7z" fill="currentColor" />,
  cross: <path d="M2.5 2.5l9 9M11.5 2.5l-9 9" stroke="currentColor" strokeWidth="2.2" fill="none" />,
  stop: (
    <>
      <path d="M4.4.8h5.2l3.6 3.6v5.2l-3.6 3.6H4.4L.8 9.6V4.4z" fill="currentColor" />
      <path d="M4 7h6" stroke="var(--paper)" strokeWidth="1.8" />
    </>
  ),
  dash: <path d="M3 7h8" stroke="currentColor" strokeWidth="2" />,
  clock: (
    <>
      <circle cx="7" cy="7" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.75" />
      <path d="M7 4v3.3l2.2 1.2" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
};

/** The shape alone, silent: a word always stands beside it or is hidden for the eye only. */
export function StatusShape({ shape, size = 14 }: { readonly shape: Shape; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 14 14" aria-hidden="true" style={{ flexShrink: 0 }}>
      {drawings[shape]}
    </svg>
  );
}
