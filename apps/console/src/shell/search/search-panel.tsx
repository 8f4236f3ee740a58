import { Paper, Text, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type LinkOptions } from '@tanstack/react-router';
import { type KeyboardEvent, type Ref, useEffect, useId, useImperativeHandle, useState } from 'react';
import { useCatalogue } from '../../catalogue/catalogue.query';
import { EVERYTHING } from '../../catalogue/lists';
import { listLink, searchSections } from './search-options';
import { SearchResults } from './search-results';
import { searchQuery, type SearchResult } from './search.query';
import classes from './search-panel.module.css';

/** Shorter than a pause in typing. */
const PAUSE_MS = 150;

/** What the search field asks of its results. */
export interface SearchKeys {
  /** Handles a key that was pressed in the field. */
  press(event: KeyboardEvent): void;
}

/** The results of what is typed into the search field, which keeps the focus (WAI-ARIA, combobox with a listbox). */
export function SearchPanel(props: {
  readonly id: string;
  readonly text: string;
  readonly keys: Ref<SearchKeys>;
  /** The id of the element that the keyboard is on. */
  readonly onActive: (id: string | undefined) => void;
  readonly onOpen: (link: LinkOptions) => void;
}) {
  const { text, onActive, onOpen } = props;
  const [asked] = useDebouncedValue(text, PAUSE_MS);
  const { data, error, isPlaceholderData, isFetching } = useQuery(searchQuery(asked));
  const catalogue = useCatalogue();
  const isWaiting = isFetching || isPlaceholderData || asked !== text;
  const found = error && !isWaiting ? undefined : data;
  const sections = found ? searchSections(found, catalogue) : [];
  const options = sections.flatMap((section) => section.options);
  const [active, setActive] = useActiveOption(text, options.length);
  const prefix = useId();
  const activeId = active === undefined ? undefined : `${prefix}${active}`;
  useEffect(() => onActive(activeId), [activeId, onActive]);
  const openAll = useOpenAll(text, onOpen);
  useImperativeHandle(props.keys, () => ({
    press: (event) => {
      if (event.key === 'Enter') {
        const chosen = options[active ?? -1];
        event.preventDefault();
        if (chosen) onOpen(chosen.link);
        else void openAll();
      } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        setActive(stepped(active, event.key === 'ArrowDown' ? 1 : -1, options.length));
      }
    },
  }));
  return (
    <Paper
      shadow="md"
      withBorder
      className={classes.panel}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
    >
      <VisuallyHidden role="status">{isWaiting ? 'Searching' : announced(found)}</VisuallyHidden>
      <SearchResults
        id={props.id}
        sections={sections}
        optionId={(index) => `${prefix}${index}`}
        active={active}
        isStale={isWaiting}
        onOpen={onOpen}
      />
      <SearchNote text={asked} result={found} error={isWaiting ? null : error} />
    </Paper>
  );
}

/** What the results do not say: that there are none, that there may be more, or what went wrong. */
function SearchNote(props: {
  readonly text: string;
  readonly result: SearchResult | undefined;
  readonly error: Error | null;
}) {
  const { text, result, error } = props;
  if (error)
    return (
      <Text role="alert" size="sm" c="error" className={classes.note}>
        The search failed. {error.message}
      </Text>
    );
  if (!result) return <Text className={classes.note}>Searching…</Text>;
  const lines = [
    result.count === 0 && !result.cut && `Nothing was found for “${result.list.query ?? text}”.`,
    result.mistake && `It was searched as words, because it is not a query: ${result.mistake.message}`,
    result.count === 0 &&
      !result.cut &&
      !result.mistake &&
      'Names, ids, addresses and tags of present resources were searched. A block (10.0.0.0/8) and a query (region:fra1) work, too.',
    result.cut && 'The search ended early, so there may be more. Type more, or open it as a list.',
  ].filter((line) => typeof line === 'string');
  return lines.map((line) => (
    <Text key={line} size="sm" c="dimmed" className={classes.note}>
      {line}
    </Text>
  ));
}

function announced(result: SearchResult | undefined): string {
  if (!result) return '';
  const { count, cut } = result;
  return `${count.toLocaleString('en')}${cut ? ' or more' : ''} ${count === 1 ? 'result' : 'results'}`;
}

/** The option that the keyboard is on. None after the text has changed. */
function useActiveOption(text: string, count: number) {
  const [{ of, active }, set] = useState<{ of: string; active?: number }>({ of: text });
  const isValid = of === text && active !== undefined && active < count;
  return [isValid ? active : undefined, (next: number | undefined) => set({ of: text, active: next })] as const;
}

/** Beyond the last option is the field itself, and then the first one. */
function stepped(active: number | undefined, by: number, count: number): number | undefined {
  const places = count + 1;
  const next = ((active ?? -1) + 1 + by + places) % places;
  return next === 0 ? undefined : next - 1;
}

/** Opens a list of everything that matches, also if the results have not arrived. */
function useOpenAll(text: string, onOpen: (link: LinkOptions) => void) {
  const queryClient = useQueryClient();
  return async (): Promise<void> => {
    const { list } = await queryClient
      .fetchQuery({ ...searchQuery(text), retry: false })
      .catch(() => ({ list: { q: text } }));
    onOpen(listLink(EVERYTHING.id, list));
  };
}
