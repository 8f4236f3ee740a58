import { useSyncExternalStore } from 'react';
import type { Flag } from './flag';

/** Whether a flag is set, now and whenever it changes. */
export const useFlag = (flag: Flag): boolean => useSyncExternalStore(flag.subscribe, flag.isSet);
