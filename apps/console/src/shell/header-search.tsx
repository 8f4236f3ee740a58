import { Kbd, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { type FormEvent, useRef } from 'react';

/** The global search; the key "/" focuses it. */
export function HeaderSearch() {
  const input = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  useHotkeys([['/', () => input.current?.focus()]]);
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const q = input.current?.value.trim() ?? '';
    void navigate({ to: '/inventory/$section', params: { section: 'all' }, search: { q: q || undefined } });
    if (input.current) input.current.value = '';
  };
  return (
    <form role="search" onSubmit={find}>
      <TextInput
        ref={input}
        type="search"
        aria-label="Find a resource"
        aria-keyshortcuts="/"
        placeholder="Find a resource"
        w={{ sm: 220, md: 320 }}
        visibleFrom="sm"
        leftSection={<Search aria-hidden size={18} />}
        rightSection={<Kbd aria-hidden>/</Kbd>}
      />
    </form>
  );
}
