import { InvalidPluginError, loadingPlugins, ProviderError, surviveUnhandledPluginErrors } from '@maestro/core';
import { EXIT_CODES, explainEarlyExit, UsageError } from './exit-decision.js';
import { plainText, withoutControls } from './output/text-table.js';

/** Runs a command and returns its exit code; failures are printed as one message on stderr, without a stack. */
export async function handled(command: () => Promise<number>): Promise<number> {
  explainEarlyExit(loadingPlugins);
  surviveUnhandledPluginErrors(import.meta.url, ({ plugin, error }) => {
    process.stderr.write(
      `The plugin ${plugin} failed in the background; maestro continues. ${plainText(error.split('\n', 1).join())}\n`,
    );
  });
  try {
    return await command();
  } catch (error) {
    process.stderr.write(`${withoutControls(error instanceof Error ? error.message : String(error))}\n`);
    const wrong =
      error instanceof UsageError ||
      error instanceof InvalidPluginError ||
      (ProviderError.is(error) && error.kind === 'configuration');
    return wrong ? EXIT_CODES.wrongUsage : EXIT_CODES.nothingRead;
  }
}
