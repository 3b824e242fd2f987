import type { DisruptionField, SpanDraft } from '#app/scheduling/disruption-form.ts';
import { DateField, TimeField } from '#app/ui/form/date-field.tsx';
import { FieldRow } from '#app/ui/form/form-layout.tsx';
import styles from './disruption.module.css';

interface SpanFieldsProps {
  readonly draft: SpanDraft;
  readonly errorsOf: (field: DisruptionField) => readonly string[];
  readonly labels: Readonly<Record<keyof SpanDraft, string>>;
  readonly hint: string;
  /** The end may stay open. */
  readonly openEnd?: boolean;
}

/** From a day to a day, each with a time if it isn't the whole day. */
export function SpanFields({ draft, errorsOf, labels, hint, openEnd }: SpanFieldsProps) {
  return (
    <div className={styles.span}>
      <FieldRow>
        <DateField
          name="firstDay"
          label={labels.firstDay}
          defaultValue={draft.firstDay}
          errors={errorsOf('firstDay')}
        />
        <TimeField
          name="from"
          label={labels.from}
          optional
          defaultValue={draft.from}
          errors={errorsOf('from')}
        />
      </FieldRow>
      <FieldRow>
        <DateField
          name="lastDay"
          label={labels.lastDay}
          {...(openEnd && { optional: true })}
          defaultValue={draft.lastDay}
          errors={errorsOf('lastDay')}
        />
        <TimeField
          name="until"
          label={labels.until}
          optional
          defaultValue={draft.until}
          errors={errorsOf('until')}
        />
      </FieldRow>
      <p className={styles.quiet}>{hint}</p>
    </div>
  );
}
