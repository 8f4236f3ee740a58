import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { redactRecent } from '../redaction/redactor.js';
import { packageOf } from './package-of.js';
import { pluginOfFile, runningPlugin } from './plugin-trace.js';

/** An error that a plugin, used or refused, left unhandled: thrown in a timer or an event, or a rejection that nobody awaits. */
export interface PluginFailure {
  /** The package or path as MAESTRO_PLUGINS names it. */
  readonly plugin: string;
  /** The error with the first lines of its stack, without the secrets of connections. */
  readonly error: string;
}

/** How many lines of an error are reported. */
const LINES = 8;

/** `at name (place:line:column)` and `at place:line:column`. */
const FRAME = /^\s+at .*?((?:file:\/\/|\/|[A-Za-z]:[\\/])[^()]*?):\d+:\d+\)?$/;

/**
 * Keeps errors that plugins leave unhandled from ending this process, and reports each with the plugin's name. An error
 * of the program itself still ends the process, as is Node's default, because its state is then undefined
 * (docs/adr/0026).
 *
 * @param program the `import.meta.url` of a module of the program.
 * @returns a function that removes the handlers.
 */
export function surviveUnhandledPluginErrors(program: string, report: (failure: PluginFailure) => void): () => void {
  const handle = (error: unknown): void => {
    const plugin = pluginBehind(error, program);
    if (plugin !== undefined) return report({ plugin, error: described(error) });
    undo();
    // Without a listener, Node ends the process with its usual message and exit code.
    process.nextTick(() => {
      throw error;
    });
  };
  const undo = (): void => {
    process.off('uncaughtException', handle);
    process.off('unhandledRejection', handle);
  };
  process.on('uncaughtException', handle);
  process.on('unhandledRejection', handle);
  return undo;
}

/**
 * The plugin that an error comes from. The innermost stack frame of a plugin or the program decides; frames of shared
 * libraries are ignored. Without such a frame, the async context decides.
 */
export function pluginBehind(error: unknown, program: string): string | undefined {
  const own = packageOf(fileURLToPath(program)).root;
  for (const line of stackOf(error).split('\n')) {
    const place = FRAME.exec(line)?.[1];
    if (place === undefined) continue;
    const file = place.startsWith('file:') ? fileURLToPath(place) : place;
    const plugin = pluginOfFile(file);
    if (plugin !== undefined) return plugin;
    if (packageOf(file).root === own) return undefined;
  }
  return runningPlugin();
}

/** Any value can be thrown, even one whose getters throw. */
function stackOf(error: unknown): string {
  try {
    return error instanceof Error ? String(error.stack) : '';
  } catch {
    return '';
  }
}

function described(error: unknown): string {
  let text = stackOf(error);
  try {
    if (text === '') text = inspect(error);
  } catch {
    text = 'A value that cannot be displayed.';
  }
  return redactRecent(text).split('\n').slice(0, LINES).join('\n');
}
