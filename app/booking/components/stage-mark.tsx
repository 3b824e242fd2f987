import { useWords } from '#app/ui/i18n/use-words.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import type { Shape, Tone } from '#app/ui/status/tone.ts';
import type { BookingStage } from '../booking-stage.ts';
import { stageWording } from '../booking-wording.ts';

const looks: Readonly<Record<BookingStage, readonly [Tone, Shape]>> = {
  requested: ['accent', 'clock'],
  enrolled: ['good', 'check'],
  going: ['good', 'check'],
  over: ['neutral', 'dot'],
  declined: ['danger', 'cross'],
  cancelled: ['muted', 'cross'],
  'called-off': ['danger', 'cross'],
};

/** Where a booking stands: shape, word and colour. */
export function StageMark({
  stage,
  tinted = false,
}: {
  readonly stage: BookingStage;
  readonly tinted?: boolean;
}) {
  const t = useWords(stageWording);
  const [tone, shape] = looks[stage];
  return (
    <StatusMark tone={tone} shape={shape} tinted={tinted}>
      {t(stage)}
    </StatusMark>
  );
}
