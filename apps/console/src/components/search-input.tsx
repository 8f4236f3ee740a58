import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Search } from 'lucide-react';
import { useState } from 'react';

/** Shorter than the pauses between two keys of most people, and short enough that the answer seems to come at once. */
const PAUSE_MS = 50;

/**
 * A search that is asked when one stops typing. What it searches for lives in the address bar: `value` comes from there,
 * and going back shows what was searched for before.
 */
export function SearchInput(props: {
  readonly label: string;
  /** What it says while it is empty: the label, where it is left out. */
  readonly placeholder?: string;
  readonly value: string;
  readonly onSearch: (text: string) => void;
}) {
  const [typed, setTyped] = useState(props.value);
  const [searched, setSearched] = useState(props.value);
  const search = useDebouncedCallback((text: string) => {
    setSearched(text);
    props.onSearch(text);
  }, PAUSE_MS);
  // The address changed without this input: what it says counts.
  if (props.value !== searched) {
    setSearched(props.value);
    setTyped(props.value);
  }
  const change = (text: string) => {
    setTyped(text);
    search(text.trim());
  };
  return (
    <TextInput
      type="search"
      aria-label={props.label}
      placeholder={props.placeholder ?? props.label}
      leftSection={<Search aria-hidden size={18} />}
      rightSection={typed && <CloseButton size="sm" aria-label="Clear the search" onClick={() => change('')} />}
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
