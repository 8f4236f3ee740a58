import { badges } from './entries/badges';
import { frames } from './entries/frames';
import { inputs } from './entries/inputs';
import { links } from './entries/links';
import { menus } from './entries/menus';
import { notices } from './entries/notices';
import { tables } from './entries/tables';
import type { Entries } from './entry.types';

/** Every component of `src/components` in each of its states. */
export const ENTRIES: Entries = { ...badges, ...frames, ...inputs, ...links, ...menus, ...notices, ...tables };
