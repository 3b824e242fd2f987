import { Link } from 'react-router';
import { Places } from '#app/scheduling/components/offer-list.tsx';
import { ButtonRow, LinkButton } from '#app/ui/actions/button.tsx';
import { type Content, inLocale } from '#app/ui/i18n/content.ts';
import { useFormat, useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import { Section } from '#app/ui/shell/section.tsx';
import { Figures } from '#app/ui/show/figures.tsx';
import { Icon, type IconName } from '#app/ui/show/icon.tsx';
import { EmptyState } from '#app/ui/status/empty-state.tsx';
import type { CentreFace, ShownOrganisation } from '../public-queries.server.ts';
import { publicWording } from '../public-wording.ts';
import { HallDrawing } from './hall-drawing.tsx';
import styles from './home.module.css';
import { PublicAddress, Story } from './public-parts.tsx';

export interface ComingCourse {
  readonly code: string;
  readonly title: Content;
  readonly category: { readonly name: Content };
  readonly next: { readonly startsAt: string; readonly runCode: string; readonly free: number };
}

interface HomePageProps {
  readonly centre: CentreFace | null;
  readonly coming: readonly ComingCourse[];
  readonly courses: number;
  readonly openDates: number;
  readonly organisations: readonly ShownOrganisation[];
}

const doors = [
  ['employee', 'person', '/courses'],
  ['company', 'company', '/join?as=company'],
  ['school', 'school', '/join?as=school'],
  ['visitor', 'route', '/tours'],
] as const satisfies readonly (readonly [string, IconName, string])[];

/** What the centre is, what one can learn there now, for whom it is, and who takes part. */
export function HomePage({ centre, coming, courses, openDates, organisations }: HomePageProps) {
  const t = useWords(publicWording);
  const locale = useLocale();
  const format = useFormat();
  const companies = organisations.filter(({ kind }) => kind === 'company').length;
  const schools = organisations.length - companies;
  const figures = [
    { label: t('courses'), value: format.number(courses), to: '/courses' },
    { label: t('open-dates'), value: format.number(openDates), to: '/agenda' },
    { label: t('machines'), value: format.number(centre?.machines ?? 0) },
    { label: t('companies'), value: format.number(companies), to: '/members' },
    { label: t('schools'), value: format.number(schools), to: '/members' },
  ].filter(({ value }) => value !== '0');
  const story = centre && inLocale(centre.story, locale);
  return (
    <div className={styles.home}>
      <div className={styles.hero}>
        <div>
          <h1>{centre?.name ?? t('centre-name')}</h1>
          {centre && <p className={styles.lead}>{inLocale(centre.summary, locale)}</p>}
          <ButtonRow>
            <LinkButton to="/courses" look="primary" size="large">
              {t('see-courses')}
            </LinkButton>
            <LinkButton to="/tours" size="large">
              {t('ask-tour')}
            </LinkButton>
          </ButtonRow>
        </div>
        <HallDrawing />
      </div>
      {figures.length > 1 && <Figures figures={figures} />}
      <Section
        title={t('next-dates')}
        lead={t('next-dates-lead')}
        actions={<Link to="/agenda">{t('whole-agenda')}</Link>}
      >
        {coming.length === 0 ? (
          <EmptyState
            drawing="calendar"
            title={t('no-dates')}
            action={<LinkButton to="/courses">{t('all-courses')}</LinkButton>}
          >
            <p>{t('no-dates-text')}</p>
          </EmptyState>
        ) : (
          <ul className={styles.dates}>
            {coming.map(({ code, title, category, next }) => (
              <li key={code} className={styles.date}>
                <span className={styles.when}>{format.dayOf(next.startsAt)}</span>
                <span className={styles.what}>
                  <Link to={`/courses/${code}/${next.runCode}`}>{inLocale(title, locale)}</Link>{' '}
                  <span className={styles.small}>{inLocale(category.name, locale)}</span>
                </span>
                <Places free={next.free} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t('for-whom')}>
        <div className={styles.doors}>
          {doors.map(([who, icon, to]) => (
            <div key={who} className={styles.door}>
              <span className={styles.doorIcon}>
                <Icon name={icon} size={28} />
              </span>
              <h3>{t(`for-${who}`)}</h3>
              <p>{t(`for-${who}-text`)}</p>
              <p>
                <Link to={to}>{t(`for-${who}-link`)}</Link>
              </p>
            </div>
          ))}
        </div>
      </Section>
      {organisations.length > 0 && (
        <Section
          title={t('taking-part')}
          lead={t('taking-part-lead')}
          actions={<Link to="/members">{t('all-members')}</Link>}
        >
          <ul className={styles.names}>
            {organisations.map(({ code, name, trades, levels }) => (
              <li key={code}>
                <Link to={`/members/${code}`}>{name}</Link>
                <br />
                <span className={styles.small}>{[...trades, ...levels].join(', ')}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {centre && (
        <div className={styles.two}>
          {story && (
            <Section title={t('about-centre')}>
              <Story text={story} />
            </Section>
          )}
          <Section title={t('find')}>
            <PublicAddress centre={centre} />
          </Section>
        </div>
      )}
    </div>
  );
}
