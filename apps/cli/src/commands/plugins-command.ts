import {
  type PluginManifest,
  type ProviderPlugin,
  credentialFields,
  credentialVariable,
  providerReference,
  requiredScopes,
  taskGroups,
} from '@maestro/core';
import { EXIT_CODES } from '../exit-decision.js';
import { textTable } from '../output/text-table.js';
import { findPlugin, loadPlugins, pluginPackages } from '../plugins/plugin-loader.js';
import { jsonText } from '../output/json-text.js';

/** Markdown is a reference page of each. */
type PluginsFormat = 'table' | 'json' | 'markdown';

/** The options of `plugins`, as typed. */
export interface PluginsOptions {
  readonly format: PluginsFormat;
}

/** Lists the providers, their tasks and permissions; for one of them, also how to get its credential. */
export async function pluginsCommand(provider: string | undefined, { format }: PluginsOptions): Promise<number> {
  const packages = pluginPackages(process.env);
  const { plugins, refused } = provider
    ? { plugins: [await findPlugin(provider, packages)], refused: [] }
    : await loadPlugins(packages);
  for (const { reason } of refused) process.stderr.write(`${reason}\n`);
  process.stdout.write(written(plugins, format, provider !== undefined));
  return refused.length === 0 ? EXIT_CODES.complete : EXIT_CODES.incomplete;
}

function written(plugins: readonly ProviderPlugin[], format: PluginsFormat, withGuide: boolean): string {
  if (format === 'markdown') return plugins.map(providerReference).join('\n');
  if (format === 'json')
    return `${jsonText(
      plugins.map(({ manifest }) => manifest),
      2,
    )}\n`;
  return plugins.map((plugin) => described(plugin, withGuide)).join('\n');
}

function described(plugin: ProviderPlugin, withGuide: boolean): string {
  const { manifest, credentials } = plugin;
  const variables = credentialFields(credentials).map(({ name }) => credentialVariable(manifest.id, name));
  return [
    `${manifest.title} (${manifest.id}): ${variables.join(', ')}\n`,
    tasks(manifest),
    ...(manifest.regions ? [`Regions: ${manifest.regions.map(({ id }) => id).join(', ')}\n`] : []),
    ...(withGuide ? ['\n', guide(manifest)] : []),
  ].join('');
}

function tasks(manifest: PluginManifest): string {
  const rows = taskGroups(manifest).flatMap(({ id, resources }) =>
    resources.map(({ task, access, kind, scopes }) => [
      id,
      task,
      access,
      kind,
      scopes.map(({ name }) => name).join(' '),
    ]),
  );
  return textTable(['Group', 'Task', 'Access', 'Kind', 'Scopes'], rows);
}

function guide(manifest: PluginManifest): string {
  const { setup } = manifest;
  const steps = setup.steps.map(({ text, url }, index) => `${index + 1}. ${text}${url ? `\n   ${url}` : ''}\n`);
  return [`${setup.title}\n`, ...steps, ...scopes(manifest)].join('');
}

/** The scopes to select for each group of tasks, if the provider has scopes. */
function scopes(manifest: PluginManifest): string[] {
  const rows = taskGroups(manifest)
    .map((group) => [group.id, requiredScopes(group).join(' ')])
    .filter(([, names]) => names !== '');
  return rows.length === 0 ? [] : ['\n', textTable(['Group', 'Scopes to select'], rows)];
}
