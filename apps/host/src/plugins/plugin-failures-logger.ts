import { type PluginFailure, surviveUnhandledPluginErrors } from '@maestro/core';
import type { Logger } from 'pino';

/** Per plugin, this many errors are logged, and then every n-th, because one in a timer repeats. */
const LOGGED = 10;
const THEN_EACH = 100;

/** Logs unhandled errors of plugins with their names, and keeps the host running. Errors of the host itself still end it. */
export function logPluginFailures(logger: Logger): void {
  const counts = new Map<string, number>();
  surviveUnhandledPluginErrors(import.meta.url, ({ plugin, error }: PluginFailure) => {
    const count = (counts.get(plugin) ?? 0) + 1;
    counts.set(plugin, count);
    if (count <= LOGGED || count % THEN_EACH === 0)
      logger.error({ context: 'Plugins', plugin, error, count }, 'A plugin failed in the background');
  });
}
