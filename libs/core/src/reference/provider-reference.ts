import type { PluginManifest, ProviderPlugin } from '../contract/plugin-manifest.types.js';
import { credentialVariable, endpointVariable } from '../contract/variable-names.js';
import { credentialFields } from '../credentials/credential-field-decorator.js';
import { requiredScopes, type TaskGroup, taskGroups } from '../resources/task-groups.js';
import { sqlViews } from '../sql/sql-views.js';
import { checkReference } from './check-reference.js';
import { kindReference } from './kind-reference.js';
import { code, codes, linked, plainText, table } from './markdown.js';

/**
 * Renders the reference page of a provider in Markdown from its plugin's declarations: how to connect, tasks with their
 * permissions, its checks, and each kind with its fields. All texts of the plugin are escaped.
 */
export function providerReference({
  manifest,
  credentials,
  checks = [],
}: Pick<ProviderPlugin, 'manifest' | 'credentials' | 'checks'>): string {
  const views = sqlViews([manifest]);
  const secrets = credentialFields(credentials).map(({ name, label, help }) => [
    code(credentialVariable(manifest.id, name)),
    `${plainText(label)}. ${plainText(help)}`,
  ]);
  const addresses = manifest.endpoints.map(({ id, url }) => [
    code(endpointVariable(manifest.id, id)),
    `An address to use instead of ${code(url)}.`,
  ]);
  return `${[
    `# ${plainText(manifest.title)}`,
    `What the plugin ${code(manifest.id)} reads. This page is generated from the plugin’s declarations; edit them instead.`,
    '## Connect',
    steps(manifest),
    table(['Variable of the command line', 'What it is'], [...secrets, ...addresses]),
    ...regions(manifest),
    '## Tasks',
    tasks(manifest),
    ...checkReference(checks),
    ...manifest.resources.map((type) => kindReference(type, manifest, views)),
  ].join('\n\n')}\n`;
}

const steps = ({ setup }: PluginManifest): string =>
  setup.steps.map(({ text, url }, index) => `${index + 1}. ${plainText(text)}${linked('Open', url)}`).join('\n');

const regions = ({ regions: offered = [] }: PluginManifest): string[] =>
  offered.length === 0
    ? []
    : [
        `**Regions to choose from:** ${offered.map(({ id, title }) => `${code(id)} (${plainText(title)})`).join(', ')}.`,
      ];

function tasks(manifest: PluginManifest): string {
  return taskGroups(manifest)
    .map((group) => [`### ${plainText(group.title)}`, ...groupScopes(group), groupTasks(group)].join('\n\n'))
    .join('\n\n');
}

/** The list to copy when a credential for the whole group is created. */
function groupScopes(group: TaskGroup): string[] {
  const scopes = requiredScopes(group);
  return [
    `${code(`--task ${group.id}`)} reads all of the group.${scopes.length > 0 ? ` It needs the scopes ${codes(scopes)}.` : ''}`,
  ];
}

function groupTasks({ resources }: TaskGroup): string {
  const rows = resources.map(({ task, title, access, scopes, schedule }) => [
    code(task),
    plainText(title),
    code(access),
    codes(scopes.filter(({ fields }) => fields === undefined).map(({ name }) => name)),
    codes(scopes.filter(({ fields }) => fields !== undefined).map(({ name }) => name)),
    schedule === undefined ? '' : code(schedule),
  ]);
  return table(['Task', 'Lists', 'Permission', 'Scopes', 'Scopes for some fields', 'Schedule (UTC)'], rows);
}
