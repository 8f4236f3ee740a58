import type { Logger } from '../wiring/logger.types.js';

const nothing = (): void => undefined;

/** Discards all messages. */
export const SILENT_LOGGER: Logger = { debug: nothing, info: nothing, warn: nothing, error: nothing };
