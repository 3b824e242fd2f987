import { type FormEvent, useState } from 'react';
import { Form, useNavigation } from 'react-router';
import { uploadWording } from '#app/intake/upload-wording.ts';
import { ButtonRow, SubmitButton } from '#app/ui/actions/button.tsx';
import { FileField } from '#app/ui/form/file-field.tsx';
import { FormLayout } from '#app/ui/form/form-layout.tsx';
import { useFormat, useWords } from '#app/ui/i18n/use-words.tsx';
import { ProgressNote } from '#app/ui/status/progress-note.tsx';
import styles from './upload-form.module.css';

interface UploadFormProps {
  /** Address that takes the files. */
  readonly base: string;
  /** Name of a file that is handed in here. */
  readonly example: string;
  /** Bytes that fit in one go. */
  readonly maxBytes: number;
  /** What was wrong with the choice before. */
  readonly error: string | null;
  /** A second try: the same form under another button. */
  readonly again?: boolean;
}

/** Choosing files to look at. Without JavaScript it is a plain form; with it the choice shows, and its size before sending. */
export function UploadForm({ base, example, maxBytes, error, again = false }: UploadFormProps) {
  const t = useWords(uploadWording);
  const format = useFormat();
  const { state, formAction } = useNavigation();
  const [chosen, setChosen] = useState<readonly { name: string; size: number }[]>([]);
  const total = chosen.reduce((sum, { size }) => sum + size, 0);
  const isTooLarge = total > maxBytes;
  const found = isTooLarge
    ? t('too-large', { max: format.bytes(maxBytes) })
    : chosen.length > 0
      ? null
      : error;
  const isChecking = state !== 'idle' && formAction === base;

  const onChange = (event: FormEvent<HTMLFormElement>) => {
    const { files } = event.target as HTMLInputElement;
    if (files) setChosen([...files].map(({ name, size }) => ({ name, size })));
  };
  return (
    <Form
      method="post"
      action={base}
      encType="multipart/form-data"
      className={styles.form}
      onChange={onChange}
      onSubmit={(event) => isTooLarge && event.preventDefault()}
    >
      <FormLayout>
        <FileField
          name="files"
          label={t('files')}
          description={t('files-hint', { totalSize: format.bytes(maxBytes), example })}
          accept=".csv,.txt,text/csv,text/plain"
          multiple
          errors={found ? [found] : []}
        />
        {chosen.length > 1 && (
          <div className={styles.chosen}>
            <p className={styles.sum}>{t('chosen', { count: chosen.length, size: format.bytes(total) })}</p>
            <ul className={styles.names}>
              {chosen.map(({ name, size }) => (
                <li key={`${name} ${size}`}>
                  {name} <span className={styles.size}>{format.bytes(size)}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
        {isChecking ? (
          <ProgressNote>{t('checking')}</ProgressNote>
        ) : (
          <ButtonRow>
            <SubmitButton icon="search">{again ? t('look-again') : t('look')}</SubmitButton>
          </ButtonRow>
        )}
      </FormLayout>
    </Form>
  );
}
