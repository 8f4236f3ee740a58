import { useSyncExternalStore } from 'react';
import type { Flag } from './flag';

/** The current value of a flag; re-renders when it changes. */
export const useFlag = (flag: Flag): boolean => useSyncExternalStore(flag.subscribe, flag.isSet);
