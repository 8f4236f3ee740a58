import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Search } from 'lucide-react';
import { useState } from 'react';

/** Shorter than most people's pause between keystrokes, and short enough to feel instant. */
const PAUSE_MS = 50;

/**
 * A debounced search. Its text lives in the URL: `value` comes from there, so that the back button restores earlier searches.
 */
export function SearchInput(props: {
  readonly label: string;
  /** The label by default. */
  readonly placeholder?: string;
  readonly value: string;
  readonly onSearch: (text: string) => void;
}) {
  const { value } = props;
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  // Submitted but not yet in the URL: it may arrive after more has been typed.
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
    // The URL changed from elsewhere: it takes precedence.
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
