import { useHotkeys } from '@mantine/hooks';
import { type LinkOptions, useNavigate } from '@tanstack/react-router';
import { type ChangeEvent, type KeyboardEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SearchKeys } from './search-panel';

/** The results are loaded when the field is first used. */
export const loadSearchPanel = () => import('./search-panel');

/** What is typed into the search field, whether its results are shown, and its keys. */
export function useSearchField() {
  const input = useRef<HTMLInputElement>(null);
  const keys = useRef<SearchKeys>(null);
  const [typed, setTyped] = useState('');
  const [isFocused, setFocused] = useState(false);
  const [isShown, setShown] = useState(false);
  const [active, setActive] = useState<string>();
  const navigate = useNavigate();
  const text = typed.trim();
  const isExpanded = isShown && isFocused && text !== '';
  const focus = () => {
    // On a narrow screen, it is not there before.
    flushSync(() => setFocused(true));
    input.current?.focus();
  };
  useHotkeys([['/', focus]]);
  useHotkeys([['mod+K', focus]], []);
  const leave = () => {
    setTyped('');
    setFocused(false);
    input.current?.blur();
  };
  const open = (link: LinkOptions) => {
    leave();
    void navigate(link);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const isOwn = event.key === 'Escape' || event.key === 'Enter';
    if (isOwn) event.preventDefault();
    if (event.key === 'Escape') (isExpanded ? () => setShown(false) : leave)();
    else if (isExpanded && keys.current) keys.current.press(event);
    else if (event.key === 'ArrowDown') setShown(true);
    // The results have not been loaded yet.
    else if (event.key === 'Enter' && text)
      open({ to: '/inventory/$section', params: { section: 'all' }, search: { q: text } });
  };
  const show = () => {
    setFocused(true);
    setShown(true);
    void loadSearchPanel().catch(() => undefined);
  };
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    setTyped(event.currentTarget.value);
    setShown(true);
  };
  const onBlur = () => setFocused(false);
  const field = { input, keys, text, typed, isFocused, isExpanded, active };
  return { ...field, setActive, open, focus, leave, onKeyDown, onFocus: show, onChange, onBlur };
}
