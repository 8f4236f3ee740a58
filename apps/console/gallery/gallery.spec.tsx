import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ENTRIES } from './entries';
import { Gallery } from './gallery';
import { GalleryFrame } from './gallery-frame';

const FILES = import.meta.glob<object>(['../src/components/**/*.tsx', '!**/*.spec.tsx'], { eager: true });
const COMPONENTS = Object.values(FILES)
  .flatMap((file) => Object.keys(file))
  .filter((name) => /^[A-Z][a-z]/.test(name))
  .map((name) => name.replace(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase());

it('has an entry for every component, and for nothing else', () => {
  expect(Object.keys(ENTRIES).sort()).toEqual(COMPONENTS.sort());
});

it('shows each of them in its states', async () => {
  render(
    <GalleryFrame env="test">
      <Gallery />
    </GalleryFrame>,
  );

  await screen.findByRole('heading', { name: 'state-badge' });
  for (const [name, states] of Object.entries(ENTRIES))
    expect(document.getElementById(name)?.children, name).toHaveLength(1 + Object.keys(states).length);
});
