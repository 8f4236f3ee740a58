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
  const { value } = props;
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  // Asked for, and not in the address yet: it may come there late, when more is typed already.
  const [underWay, setUnderWay] = useState<readonly string[]>([]);
  const search = useDebouncedCallback((text: string) => {
    if (text === (underWay.at(-1) ?? value)) return;
    setUnderWay((texts) => [...texts, text]);
    props.onSearch(text);
  }, PAUSE_MS);
  if (value !== known) {
    const place = underWay.indexOf(value);
    setKnown(value);
    setUnderWay(place < 0 ? [] : underWay.slice(place + 1));
    // The address changed without this input: what it says counts.
    if (place < 0) setTyped(value);
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
      rightSection={typed && <CloseButton size="sm" aria-label="Clear search" onClick={() => change('')} />}
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
