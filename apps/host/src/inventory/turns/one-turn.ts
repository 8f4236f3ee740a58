import { setImmediate } from 'node:timers/promises';
import pLimit from 'p-limit';

/** One turn in each round of the event loop in total: those of many concurrent requests would add up. */
export const oneTurn = pLimit(1);

/** Lets everything else have its turn, then resolves in a round of the event loop that no other caller of this is given. */
export const ownTurn = (): Promise<void> => oneTurn(() => setImmediate());
