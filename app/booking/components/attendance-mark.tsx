import { useWords } from '#app/ui/i18n/use-words.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import type { Shape, Tone } from '#app/ui/status/tone.ts';
import type { AttendanceOutcome } from '../attendance.ts';
import { rosterWording } from '../roster-wording.ts';

const looks: Readonly<Record<AttendanceOutcome, readonly [Tone, Shape]>> = {
  present: ['good', 'check'],
  partly: ['notice', 'half'],
  absent: ['danger', 'cross'],
  excused: ['neutral', 'dash'],
};

interface OutcomeMarkProps {
  readonly outcome: AttendanceOutcome | null;
  readonly minutes: number;
  /** Of the session. */
  readonly most: number;
}

/** What was marked, to be read; nothing where nobody marked. */
export function OutcomeMark({ outcome, minutes, most }: OutcomeMarkProps) {
  const t = useWords(rosterWording);
  if (outcome === null) return null;
  const [tone, shape] = looks[outcome];
  return (
    <StatusMark tone={tone} shape={shape}>
      {outcome === 'partly' ? t('partly-minutes', { minutes, most }) : t(outcome)}
    </StatusMark>
  );
}
