import { Combobox, Group, Loader, ScrollArea, Text } from '@mantine/core';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';

/** An option of a multi-select menu. */
export interface CheckOption {
  readonly value: string;
  readonly label: string;
  /** The number of matching resources. */
  readonly count?: number;
}

/** The dropdown of a {@link CheckMenu}. */
export function CheckOptions(props: {
  readonly label: string;
  /** Undefined while loading. */
  readonly options: readonly CheckOption[] | undefined;
  /** Shown if there are no options. */
  readonly none?: string;
  /** Shown instead of the options when they cannot be loaded. */
  readonly trouble?: ReactNode;
  readonly selected: readonly string[];
  /** A typed value that can be selected although it is not among the options. */
  readonly word?: string;
}) {
  const { label, options, none = 'No options', trouble, selected, word } = props;
  const isEmpty = options?.length === 0 && !word;
  return (
    <>
      {((options && !isEmpty) || word) && (
        <ScrollArea.Autosize
          mah={300}
          type="auto"
          scrollbars="y"
          // Otherwise as wide as the longest label, which would push the counts out of sight.
          styles={{ content: { minWidth: 0 } }}
          viewportProps={{ tabIndex: -1, style: { overflowX: 'hidden' } }}
        >
          {/* Inside the scrolling element, because a listbox may contain only options (WAI-ARIA 1.2). */}
          <Combobox.Options aria-label={label} aria-multiselectable>
            {options?.map((option) => (
              <Option key={option.value} option={option} isTicked={selected.includes(option.value)} />
            ))}
            {word && <Combobox.Option value={word}>Use “{word}”</Combobox.Option>}
          </Combobox.Options>
        </ScrollArea.Autosize>
      )}
      {!options && trouble}
      {!options && !trouble && (
        <Combobox.Empty>
          <Loader role="status" size="sm" aria-label={`Loading ${label.toLowerCase()}`} />
        </Combobox.Empty>
      )}
      {isEmpty && <Combobox.Empty>{none}</Combobox.Empty>}
    </>
  );
}

function Option({ option, isTicked }: { readonly option: CheckOption; readonly isTicked: boolean }) {
  const { value, label, count } = option;
  return (
    <Combobox.Option value={value} active={isTicked} aria-selected={isTicked}>
      <Group gap="xs" wrap="nowrap" miw={0}>
        <Check aria-hidden size={16} style={{ flexShrink: 0, opacity: isTicked ? 1 : 0 }} />
        <Text span inherit truncate flex={1} miw={0} title={label}>
          {label}
        </Text>
        {count !== undefined && (
          <Text span size="xs" c="dimmed" style={{ flexShrink: 0 }}>
            {count.toLocaleString('en')}
          </Text>
        )}
      </Group>
    </Combobox.Option>
  );
}
