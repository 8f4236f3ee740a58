import { Badge, Button, Combobox, Skeleton, useCombobox } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { CheckOption } from './check-options';

/** Loaded when a menu opens for the first time. */
const CheckOptions = lazy(async () => ({ default: (await import('./check-options')).CheckOptions }));

/** A multi-select menu behind a button. */
export function CheckMenu(props: {
  readonly label: string;
  readonly icon?: ReactNode;
  /** Undefined while loading. */
  readonly options: readonly CheckOption[] | undefined;
  /** Shown if there are no options. */
  readonly none?: string;
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
        <Suspense fallback={<Skeleton h={36} />}>
          <CheckOptions
            label={label}
            options={options}
            none={props.none}
            trouble={props.trouble}
            selected={selected}
            word={isOpenEnded && word && !options?.some(({ value }) => value === word) ? word : undefined}
          />
        </Suspense>
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
