import { setImmediate } from 'node:timers/promises';
import pLimit from 'p-limit';

/** One turn per event loop iteration in total, because those of concurrent requests would add up. */
export const oneTurn = pLimit(1);

/** Yields to all other work, then resolves in an event loop iteration of its own among all callers. */
export const ownTurn = (): Promise<void> => oneTurn(() => setImmediate());
