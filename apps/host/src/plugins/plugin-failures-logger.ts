import { type PluginFailure, surviveUnhandledPluginErrors } from '@maestro/core';
import type { Logger } from 'pino';

/** Of each plugin: so many errors are logged, and then each of so many, because one in a timer comes again and again. */
const LOGGED = 10;
const THEN_EACH = 100;

/** Logs what plugins leave unhandled, with their names, and lets the host go on. Errors of the host itself still end it. */
export function logPluginFailures(logger: Logger): void {
  const counts = new Map<string, number>();
  surviveUnhandledPluginErrors(import.meta.url, ({ plugin, error }: PluginFailure) => {
    const count = (counts.get(plugin) ?? 0) + 1;
    counts.set(plugin, count);
    if (count <= LOGGED || count % THEN_EACH === 0)
      logger.error({ context: 'Plugins', plugin, error, count }, 'A plugin failed in the background');
  });
}
