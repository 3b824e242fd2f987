/**
 * What a status is about, never which colour it has. `signal` is kept for what needs a person now; `notice` for
 * what will need one soon; `danger` for what is refused, expired or broken.
 */
export type Tone = 'neutral' | 'accent' | 'good' | 'notice' | 'signal' | 'danger' | 'muted';

/** The shape that goes with it, so that nothing hangs on colour alone. */
export type Shape =
  | 'dot'
  | 'ring'
  | 'half'
  | 'dashed'
  | 'check'
  | 'triangle'
  | 'diamond'
  | 'cross'
  | 'stop'
  | 'dash'
  | 'clock';

export const shapeOfTone: Record<Tone, Shape> = {
  neutral: 'dot',
  accent: 'dot',
  good: 'check',
  notice: 'diamond',
  signal: 'triangle',
  danger: 'stop',
  muted: 'dash',
};
