import { Select } from '@mantine/core';
import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/Combobox.layer.css';
import { Icon } from '../show/icon.tsx';
import { MantineBoundary } from '../theme/mantine-boundary.tsx';
import fieldStyles from './field.module.css';
import styles from './rich-picker.module.css';
import type { SelectOption } from './select-field.tsx';

interface RichPickerProps {
  readonly id: string;
  readonly described: {
    readonly 'aria-invalid': true | undefined;
    readonly 'aria-describedby': string | undefined;
  };
  readonly options: readonly SelectOption[];
  readonly value: string;
  readonly placeholder: string;
  readonly nothingFound: string;
  readonly onChoose: (value: string) => void;
}

/**
 * Mantine's searchable select in our clothes. Loaded by `PickerField` once the page is awake. Its list is no portal,
 * so that it also shows in a dialog.
 */
export default function RichPicker({
  id,
  described,
  options,
  value,
  placeholder,
  nothingFound,
  onChoose,
}: RichPickerProps) {
  return (
    <MantineBoundary>
      <Select
        id={id}
        {...described}
        data={options.map((option) => ({ ...option }))}
        value={value === '' ? null : value}
        onChange={(next) => onChoose(next ?? '')}
        searchable
        clearable
        placeholder={placeholder}
        nothingFoundMessage={nothingFound}
        rightSection={<Icon name="chevron-down" size={16} />}
        rightSectionPointerEvents="none"
        withCheckIcon={false}
        maxDropdownHeight={320}
        limit={100}
        comboboxProps={{ withinPortal: false, transitionProps: { duration: 0 }, offset: 4 }}
        classNames={{
          root: styles.root ?? '',
          input: fieldStyles.control ?? '',
          section: styles.section ?? '',
          dropdown: styles.dropdown ?? '',
          option: styles.option ?? '',
          empty: styles.empty ?? '',
        }}
      />
    </MantineBoundary>
  );
}
