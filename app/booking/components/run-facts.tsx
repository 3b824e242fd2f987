import { FactNote } from '#app/catalogue/components/fact-note.tsx';
import { courseWording } from '#app/catalogue/wording.ts';
import type { OpenRun } from '#app/scheduling/open-runs-queries.server.ts';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { Facts } from '#app/ui/show/facts.tsx';
import { enrolWording } from '../enrol-wording.ts';
import type { Participation } from '../queries.server.ts';

interface RunFactsProps {
  readonly run: OpenRun;
  readonly places: Participation | null;
  readonly trainers: readonly string[];
}

/** What differs from date to date: places, price, trainer, and until when it may still not go ahead. */
export function RunFacts({ run, places, trainers }: RunFactsProps) {
  const t = useWords(enrolWording);
  const about = useWords(courseWording);
  const format = useFormat();
  return (
    <Facts
      facts={[
        { label: t('places'), value: <Places seats={run.seats} places={places} /> },
        {
          label: about('price'),
          value:
            run.priceCents === 0 ? (
              about('free')
            ) : (
              <>
                {format.money(run.priceCents)}
                <FactNote>{about('price-note')}</FactNote>
              </>
            ),
        },
        trainers.length > 0 && {
          label: t('trainer', { count: trainers.length }),
          value: trainers.join(', '),
        },
        run.state === 'open' && {
          label: t('goes-ahead-if'),
          value: t('goes-ahead-when', { count: run.minimum }),
        },
        run.state === 'open' &&
          run.decideBy !== null && { label: t('decide-by'), value: format.day(run.decideBy) },
      ]}
    />
  );
}

function Places({ seats, places }: { readonly seats: number; readonly places: Participation | null }) {
  const t = useWords(enrolWording);
  const free = places?.free ?? 0;
  const waiting = places?.waiting ?? 0;
  return (
    <>
      {free > 0 ? t('places-left', { count: free, seats }) : t('places-none', { seats })}
      {waiting > 0 && <FactNote>{t('waiting', { count: waiting })}</FactNote>}
    </>
  );
}
