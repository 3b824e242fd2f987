import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '#app/ui/i18n/use-words.tsx';
import { Refusals } from '#app/ui/status/refusals.tsx';
import type { BookingRefusal } from '../refusal-text.ts';
import { refusalWording } from '../refusal-wording.ts';

interface BookingRefusalsProps {
  readonly refusals: readonly BookingRefusal[];
  readonly title?: ReactNode;
  /** The form with this id takes what the reader sets aside. */
  readonly overrideForm?: string;
  readonly focus?: boolean;
}

/** Every reason why not: the way out that helps most as its link, the others under the sentence. */
export function BookingRefusals({ refusals, ...rest }: BookingRefusalsProps) {
  return (
    <Refusals
      {...rest}
      items={refusals.map(({ code, sentence, detail, level, overrideBy, ways: [first, ...others] }) => ({
        code,
        sentence,
        level,
        ...(overrideBy !== undefined && { overrideBy }),
        ...(first && { wayOut: first }),
        ...((detail !== null || others.length > 0) && {
          detail: <Detail text={detail} ways={others} />,
        }),
      }))}
    />
  );
}

function Detail({ text, ways }: { readonly text: string | null; readonly ways: BookingRefusal['ways'] }) {
  const t = useWords(refusalWording);
  return (
    <>
      {text}
      {text !== null && ways.length > 0 && ' · '}
      {ways.map(({ to, label }, index) => (
        <Fragment key={label}>
          {index > 0 && ` ${t('or')} `}
          <Link to={to}>{label}</Link>
        </Fragment>
      ))}
    </>
  );
}
