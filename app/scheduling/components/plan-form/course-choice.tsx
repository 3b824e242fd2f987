import { Form } from 'react-router';
import type { PlanCourse } from '#app/scheduling/plan-choices-queries.server.ts';
import { planFormWording } from '#app/scheduling/plan-form-wording.ts';
import { ButtonRow, SubmitButton } from '#app/ui/actions/button.tsx';
import { FormLayout } from '#app/ui/form/form-layout.tsx';
import { PickerField } from '#app/ui/form/picker-field.tsx';
import { inLocale } from '#app/ui/i18n/content.ts';
import { useLocale, useWords } from '#app/ui/i18n/use-words.tsx';
import styles from './plan-form.module.css';

interface CourseChoiceProps {
  readonly courses: readonly PlanCourse[];
  readonly chosen: readonly string[];
  /** What the board's selection said, to go on with. */
  readonly keep: readonly (readonly [name: string, value: string])[];
}

/** The first step: what is taught. A plain question in the address, so that back and forth keep it. */
export function CourseChoice({ courses, chosen, keep }: CourseChoiceProps) {
  const t = useWords(planFormWording);
  const locale = useLocale();
  const options = courses.map((course) => ({
    value: course.code,
    label: `${inLocale(course.title, locale)} · ${inLocale(course.category, locale)}`,
  }));
  return (
    <Form method="get" action="/planning/new">
      {keep.map(([name, value]) => (
        <input key={`${name}${value}`} type="hidden" name={name} value={value} />
      ))}
      <FormLayout>
        <PickerField name="course" label={t('course')} options={options} defaultValue={chosen[0]} />
        <details className={styles.more} open={chosen.length > 1}>
          <summary>{t('side-by-side')}</summary>
          <FormLayout>
            <p className={styles.quiet}>{t('side-by-side-hint')}</p>
            <PickerField
              name="course"
              label={t('second-course')}
              optional
              options={options}
              defaultValue={chosen[1]}
            />
            <PickerField
              name="course"
              label={t('third-course')}
              optional
              options={options}
              defaultValue={chosen[2]}
            />
          </FormLayout>
        </details>
        <ButtonRow>
          <SubmitButton>{t('continue')}</SubmitButton>
        </ButtonRow>
      </FormLayout>
    </Form>
  );
}
