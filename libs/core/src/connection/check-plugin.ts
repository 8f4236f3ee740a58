import { satisfies, validRange } from 'semver';
import { CONTRACT_VERSION } from '../contract/contract-version.constants.js';
import type { PluginManifest } from '../contract/plugin-manifest.types.js';
import type { ProviderPlugin } from '../contract/provider-plugin.types.js';
import { credentialFields } from '../credentials/credential-field.decorator.js';
import { InvalidPluginError } from './invalid-plugin.error.js';

const ID = /^[a-z][a-z0-9-]*$/;

/**
 * Makes sure that what a package exports is a plugin this contract can run.
 *
 * @param name the package's name, for the message.
 * @throws {InvalidPluginError} naming every problem; a contract that does not fit names both versions.
 */
export function checkPlugin(name: string, exported: unknown): ProviderPlugin {
  if (!isPluginShaped(exported)) {
    throw new InvalidPluginError(name, [
      'Its default export is no plugin: it must have manifest, credentials and module.',
    ]);
  }
  const { manifest, credentials } = exported;
  const problems = [...contractProblems(manifest), ...manifestProblems(manifest)];
  if (credentialFields(credentials).length === 0) problems.push('Its credentials class declares no CredentialField.');
  if (problems.length > 0) throw new InvalidPluginError(manifest.id ?? name, problems);
  return exported;
}

function isPluginShaped(value: unknown): value is ProviderPlugin {
  if (typeof value !== 'object' || value === null) return false;
  const { manifest, credentials, module } = value as Partial<ProviderPlugin>;
  const lists = [manifest?.resources, manifest?.limits, manifest?.endpoints, manifest?.setup?.steps];
  return lists.every(Array.isArray) && typeof credentials === 'function' && module !== undefined;
}

function contractProblems({ contract }: PluginManifest): string[] {
  if (validRange(contract) === null)
    return [`Its contract "${contract}" is no semver range, such as "^${CONTRACT_VERSION}".`];
  if (satisfies(CONTRACT_VERSION, contract)) return [];
  return [
    `It was written for the contract ${contract}, and this is ${CONTRACT_VERSION}. Install a version of it that fits, or update Maestro.`,
  ];
}

function manifestProblems({ id, concurrency, limits, resources }: PluginManifest): string[] {
  const problems: string[] = [];
  if (!ID.test(id)) problems.push(`Its id "${id}" must be lower case letters, digits and hyphens.`);
  if (!(concurrency >= 1)) problems.push('Its concurrency must be at least 1.');
  if (resources.length === 0) problems.push('It declares no resources.');
  for (const limit of limits) {
    if (!(limit.requests > 0 && limit.windowMs > 0))
      problems.push(`Its limit "${limit.name}" must allow at least one request in a window of some length.`);
  }
  for (const field of ['kind', 'task'] as const) {
    for (const twice of repeated(resources.map((type) => type[field])))
      problems.push(`It declares the ${field} "${twice}" twice.`);
  }
  const kinds = resources.map(({ kind }) => kind);
  for (const { kind, parent } of resources) {
    if (!kind.startsWith(`${id}.`)) problems.push(`Its kind "${kind}" must begin with "${id}.".`);
    if (parent !== undefined && !kinds.includes(parent))
      problems.push(`The parent "${parent}" of "${kind}" is not one of its kinds.`);
  }
  return problems;
}

/** The values that stand in a list more than once. */
const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];
