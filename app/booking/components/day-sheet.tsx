import type { HeldResource, SheetSession, SiteSheet } from '#app/booking/day-sheet-queries.server.ts';
import { daySheetWording } from '#app/booking/day-sheet-wording.ts';
import { kindWording } from '#app/scheduling/components/timeline/wording.ts';
import { numberedNames } from '#app/scheduling/numbered-names.ts';
import { formatFor } from '#app/ui/format/format.ts';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { PrintSheet } from '#app/ui/show/print-sheet.tsx';
import { StatusMark } from '#app/ui/status/status-mark.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import styles from './day-sheet.module.css';

interface DaySheetProps {
  readonly site: SiteSheet;
  /** 'YYYY-MM-DD'. */
  readonly day: string;
  readonly printedAt: number;
}

/** One site's day on paper: what is on by time, and what each machine and room has. */
export function DaySheet({ site, day, printedAt }: DaySheetProps) {
  const t = useWords(daySheetWording);
  const locale = useLocale();
  const format = formatFor(locale, site.zone);
  return (
    <PrintSheet
      title={format.day(day, 'long')}
      subtitle={`${t('title')} · ${site.name}`}
      printedAt={printedAt}
    >
      <DataTable
        caption={t('by-time')}
        rows={site.sessions}
        rowKey={({ sessionId }) => sessionId}
        columns={[
          {
            key: 'what',
            header: t('what'),
            title: true,
            width: '34%',
            cell: (session) => <What session={session} />,
          },
          {
            key: 'when',
            header: t('time'),
            cell: (session) => <When session={session} zone={site.zone} />,
          },
          {
            key: 'where',
            header: t('where'),
            width: '24%',
            cell: ({ resources }) => resources.length > 0 && <Where resources={resources} />,
          },
          {
            key: 'who',
            header: t('trainer'),
            cell: ({ trainers }) => trainers.length > 0 && <Who trainers={trainers} />,
          },
          { key: 'expected', header: t('expected'), numeric: true, cell: ({ expected }) => expected || null },
        ]}
      />
      <section className={styles.resources}>
        <h2 className={styles.heading}>{t('by-resource')}</h2>
        <ResourceTimes site={site} />
      </section>
    </PrintSheet>
  );
}

function useTitle() {
  const t = useWords(daySheetWording);
  const kind = useWords(kindWording);
  const locale = useLocale();
  return ({ title, kind: what, isNamed }: SheetSession) =>
    title ? inLocale(title, locale) : isNamed ? kind(what) : t('taken');
}

function What({ session }: { readonly session: SheetSession }) {
  const t = useWords(daySheetWording);
  const titleOf = useTitle();
  const locale = useLocale();
  const { number, sessionCount, state, bring, note } = session;
  return (
    <>
      {titleOf(session)}
      {sessionCount > 1 && (
        <span className={styles.more}>{t('day-of', { number, count: sessionCount })}</span>
      )}
      {state === 'option' && (
        <span className={styles.more}>
          <StatusMark tone="notice" shape="half">
            {t('option')}
          </StatusMark>
        </span>
      )}
      {bring && <span className={styles.more}>{t('bring', { what: inLocale(bring, locale) })}</span>}
      {note && <span className={styles.more}>{note}</span>}
    </>
  );
}

function When({
  session: { interval, resources },
  zone,
}: {
  readonly session: SheetSession;
  readonly zone: string;
}) {
  const t = useWords(daySheetWording);
  const format = formatFor(useLocale(), zone);
  const from = Math.min(interval.start, ...resources.map(({ held }) => held.start));
  const until = Math.max(interval.end, ...resources.map(({ held }) => held.end));
  return (
    <div>
      <span className={styles.time}>{format.timeRange(interval)}</span>
      {from < interval.start && (
        <span className={styles.more}>{t('set-up-from', { time: format.time(from) })}</span>
      )}
      {until > interval.end && (
        <span className={styles.more}>{t('clean-until', { time: format.time(until) })}</span>
      )}
    </div>
  );
}

function Where({ resources }: { readonly resources: readonly HeldResource[] }) {
  const t = useWords(daySheetWording);
  const locale = useLocale();
  const out = resources.filter(({ isOut }) => isOut);
  return (
    <div>
      {numberedNames(resources.map(({ name }) => inLocale(name, locale)))}
      {out.map(({ resourceId, name }) => (
        <span key={resourceId} className={styles.more}>
          <StatusMark tone="signal">{t('is-out', { name: inLocale(name, locale) })}</StatusMark>
        </span>
      ))}
    </div>
  );
}

function Who({ trainers }: { readonly trainers: SheetSession['trainers'] }) {
  const t = useWords(daySheetWording);
  return (
    <div>
      {trainers.map(({ name, isAway }) => (
        <span key={name} className={styles.line}>
          {name}
          {isAway && (
            <>
              <br />
              <StatusMark tone="signal">{t('is-away')}</StatusMark>
            </>
          )}
        </span>
      ))}
    </div>
  );
}

type Held = { readonly start: number; readonly end: number; readonly title: string };
type Row = { readonly names: readonly string[]; readonly times: readonly Held[] };

/** Per machine and room the times it is held, set-up and clean-up included; those with the same day in one line. */
function ResourceTimes({ site }: { readonly site: SiteSheet }) {
  const t = useWords(daySheetWording);
  const titleOf = useTitle();
  const locale = useLocale();
  const format = formatFor(locale, site.zone);
  const days = new Map<string, { name: string; times: Held[] }>();
  for (const session of site.sessions) {
    for (const { resourceId, name, held } of session.resources) {
      const day = days.get(resourceId) ?? { name: inLocale(name, locale), times: [] };
      day.times.push({ start: held.start, end: held.end, title: titleOf(session) });
      days.set(resourceId, day);
    }
  }
  const alike = Map.groupBy(days.values(), ({ times }) => JSON.stringify(times));
  const rows = [...alike.values()].map(
    (same): Row => ({
      names: same.map(({ name }) => name).sort(byName),
      times: same[0]?.times ?? [],
    }),
  );
  function byName(a: string, b: string): number {
    return a.localeCompare(b, locale, { numeric: true });
  }
  return (
    <DataTable
      caption={t('by-resource')}
      rows={rows.sort((a, b) => byName(a.names[0] ?? '', b.names[0] ?? ''))}
      rowKey={({ names }) => names.join()}
      columns={[
        {
          key: 'resource',
          header: t('resource'),
          title: true,
          width: '38%',
          cell: ({ names }) => numberedNames(names),
        },
        {
          key: 'times',
          header: t('held'),
          phone: 'bare',
          cell: ({ times }) => (
            <ul className={styles.times}>
              {times.map((held) => (
                <li key={`${held.start} ${held.title}`}>
                  <span className={styles.time}>{format.timeRange(held)}</span> {held.title}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
