import { SessionDays } from '#app/scheduling/components/session-days.tsx';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import type { Shape, Tone } from '#app/ui/status/tone.ts';
import type { AttendanceOutcome } from '../attendance.ts';
import { bookingWording, stageWording } from '../booking-wording.ts';
import type { BookedSession } from '../queries.server.ts';
import { attendanceWording } from '../wording.ts';

const outcomeLooks: Readonly<Record<AttendanceOutcome, readonly [Tone, Shape]>> = {
  present: ['good', 'check'],
  partly: ['notice', 'half'],
  absent: ['danger', 'cross'],
  excused: ['muted', 'dash'],
};

interface BookingDaysProps {
  readonly sessions: readonly BookedSession[];
  readonly zone: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The sessions of a booking: when, and what became of those that have been. */
export function BookingDays({ sessions, zone, now }: BookingDaysProps) {
  return (
    <SessionDays
      zone={zone}
      days={sessions.map((session) => ({
        key: session.sessionId,
        ...session.interval,
        past: session.cancelled || session.interval.end <= now,
        mark: <DayMark session={session} />,
      }))}
    />
  );
}

function DayMark({ session: { cancelled, conflict, outcome } }: { readonly session: BookedSession }) {
  const t = useWords(bookingWording);
  const stage = useWords(stageWording);
  const outcomes = useWords(attendanceWording);
  if (cancelled) {
    return (
      <StatusMark tone="muted" shape="cross">
        {stage('called-off')}
      </StatusMark>
    );
  }
  if (outcome) {
    const [tone, shape] = outcomeLooks[outcome];
    return (
      <StatusMark tone={tone} shape={shape}>
        {outcomes(outcome)}
      </StatusMark>
    );
  }
  return conflict ? <StatusMark tone="signal">{t('conflict-mark')}</StatusMark> : null;
}
