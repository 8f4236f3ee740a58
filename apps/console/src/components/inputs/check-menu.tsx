import { Badge, Button, Combobox, useCombobox } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { type CheckOption, CheckOptions } from './check-options';

/** A multi-select menu behind a button. */
export function CheckMenu(props: {
  readonly label: string;
  readonly icon?: ReactNode;
  /** Undefined while loading. */
  readonly options: readonly CheckOption[] | undefined;
  /** Shown instead of the options when they cannot be loaded. */
  readonly trouble?: ReactNode;
  readonly selected: readonly string[];
  readonly onChange: (selected: readonly string[]) => void;
  /** Shows the number of selected options. */
  readonly withCount?: boolean;
  /** Allows values that are not among the options. */
  readonly isOpenEnded?: boolean;
  readonly onOpen?: () => void;
}) {
  const { label, selected, onChange, isOpenEnded } = props;
  const { combobox, search, setSearch } = useSearchable(props.onOpen);
  const toggle = (value: string) =>
    onChange(selected.includes(value) ? selected.filter((each) => each !== value) : [...selected, value]);
  const word = search.trim();
  const options = props.options && matching(withChosen(props.options, selected), word);
  return (
    <Combobox store={combobox} onOptionSubmit={toggle} width={280} position="bottom-start" withinPortal>
      <Combobox.Target targetType="button" withAriaAttributes={false}>
        <Button
          {...LOOK}
          aria-haspopup="listbox"
          aria-expanded={combobox.dropdownOpened}
          leftSection={props.icon}
          onClick={() => combobox.toggleDropdown()}
        >
          {label}
          {props.withCount && selected.length > 0 && <Ticked count={selected.length} />}
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          aria-label={`Search in ${label.toLowerCase()}`}
          placeholder="Search"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <CheckOptions
          label={label}
          options={options}
          trouble={props.trouble}
          selected={selected}
          word={isOpenEnded && word && !options?.some(({ value }) => value === word) ? word : undefined}
        />
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** A combobox with a search, which is cleared when the menu closes. */
function useSearchable(onOpen: (() => void) | undefined) {
  const [search, setSearch] = useState('');
  const combobox = useCombobox({
    onDropdownOpen: () => {
      onOpen?.();
      combobox.focusSearchInput();
    },
    onDropdownClose: () => {
      combobox.focusTarget();
      setSearch('');
    },
  });
  return { combobox, search, setSearch };
}

const LOOK = { variant: 'default', fw: 500, rightSection: <ChevronDown aria-hidden size={16} /> } as const;

const Ticked = ({ count }: { readonly count: number }) => (
  <Badge ml={6} size="sm" circle>
    {count}
  </Badge>
);

const matching = (options: readonly CheckOption[], word: string): readonly CheckOption[] =>
  options.filter(({ label }) => label.toLowerCase().includes(word.toLowerCase()));

/** Keeps selected values in the list even if they are no longer among the options. */
function withChosen(options: readonly CheckOption[], selected: readonly string[]): readonly CheckOption[] {
  const known = new Set(options.map(({ value }) => value));
  return [...selected.filter((value) => !known.has(value)).map((value) => ({ value, label: value })), ...options];
}
