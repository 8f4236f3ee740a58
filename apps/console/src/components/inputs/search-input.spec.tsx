import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { renderInApp } from '../../../test/render';
import { SearchInput } from './search-input';

describe('SearchInput', () => {
  /** With an address that says what is searched for once `arrive` is called, as a router does that has to load something first. */
  function open() {
    let pending: (() => void)[] = [];
    let go: (value: string) => void = () => {};
    const asked: string[] = [];
    function Address() {
      const [value, setValue] = useState('');
      go = setValue;
      const search = (text: string) => {
        asked.push(text);
        pending.push(() => setValue(text));
      };
      return <SearchInput label="Find" value={value} onSearch={search} />;
    }
    renderInApp(<Address />);
    const arrive = () =>
      act(() => {
        for (const step of pending) step();
        pending = [];
      });
    return { asked, arrive, go: (value: string) => act(() => go(value)), input: screen.getByRole('searchbox') };
  }
  const valueOf = (input: HTMLElement) => (input as HTMLInputElement).value;

  it('keeps typed text before and after it is in the URL', async () => {
    const user = userEvent.setup();
    const { asked, arrive, input } = open();

    await user.type(input, 'we');
    await expect.poll(() => asked).toContain('we');
    expect(valueOf(input)).toBe('we');

    await user.type(input, 'b');
    arrive();
    expect(valueOf(input)).toBe('web');
    await expect.poll(() => asked).toContain('web');
    arrive();
    expect(valueOf(input)).toBe('web');
  });

  it('follows changes of the URL', async () => {
    const user = userEvent.setup();
    const { asked, arrive, go, input } = open();
    await user.type(input, 'web');
    await expect.poll(() => asked).toContain('web');
    arrive();

    go('db');
    expect(valueOf(input)).toBe('db');
    go('web');
    expect(valueOf(input)).toBe('web');
  });
});
