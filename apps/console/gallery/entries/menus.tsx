import { Box, Combobox, Menu, Text } from '@mantine/core';
import { Tag } from 'lucide-react';
import { ActionsMenu } from '../../src/components/inputs/actions-menu';
import { CheckMenu } from '../../src/components/inputs/check-menu';
import { type CheckOption, CheckOptions } from '../../src/components/inputs/check-options';
import type { Entries } from '../entry.types';
import { Kept } from '../kept';

const OPTIONS: readonly CheckOption[] = [
  { value: 'ams3', label: 'Amsterdam 3', count: 12 },
  { value: 'fra1', label: 'Frankfurt 1', count: 4_321 },
  { value: 'long', label: 'A label that is much longer than the menu is wide, and is therefore cut', count: 1 },
];

/** In pixels, as a menu is. */
const MENU_WIDTH = 280;

const menu = (label: string, selected: readonly string[], more: Partial<Parameters<typeof CheckMenu>[0]> = {}) => (
  <Kept initial={selected}>
    {(value, keep) => <CheckMenu label={label} options={OPTIONS} selected={value} onChange={keep} {...more} />}
  </Kept>
);

const options = (label: string, more: Partial<Parameters<typeof CheckOptions>[0]>) => (
  <Combobox>
    <Box w={MENU_WIDTH}>
      <CheckOptions label={label} options={OPTIONS} selected={[]} {...more} />
    </Box>
  </Combobox>
);

/** Menus of several choices. */
export const menus: Entries = {
  'actions-menu': {
    'of a row': (
      <ActionsMenu of="On-call">
        <Menu.Item>Edit…</Menu.Item>
        <Menu.Item c="red">Delete…</Menu.Item>
      </ActionsMenu>
    ),
  },
  'check-menu': {
    'nothing chosen': menu('Region', []),
    'two chosen, with an icon and their number': menu('Tag', ['ams3', 'fra1'], {
      withCount: true,
      isOpenEnded: true,
      icon: <Tag aria-hidden size={16} />,
    }),
  },
  'check-options': {
    'one chosen': options('Regions', { selected: ['fra1'] }),
    'a word that can be used': options('Tags', { word: 'web' }),
    loading: options('Sizes', { options: undefined }),
    'not loaded': options('Images', { options: undefined, trouble: <Text size="sm">Could not be loaded.</Text> }),
    'nothing to choose': options('Networks', { options: [] }),
  },
};
