import type { RunState } from '#app/scheduling/run-state.ts';
import { runStateWording } from '#app/scheduling/wording.ts';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import type { Shape, Tone } from '#app/ui/status/tone.ts';

const marks: Record<RunState, { readonly tone: Tone; readonly shape: Shape }> = {
  concept: { tone: 'muted', shape: 'dashed' },
  option: { tone: 'notice', shape: 'half' },
  open: { tone: 'accent', shape: 'ring' },
  confirmed: { tone: 'good', shape: 'check' },
  completed: { tone: 'neutral', shape: 'dot' },
  cancelled: { tone: 'muted', shape: 'cross' },
};

/** Where a run stands, from concept to completed. */
export function RunStateMark({ state, tinted }: { readonly state: RunState; readonly tinted?: boolean }) {
  const t = useWords(runStateWording);
  return (
    <StatusMark tone={marks[state].tone} shape={marks[state].shape} tinted={tinted ?? false}>
      {t(state)}
    </StatusMark>
  );
}
