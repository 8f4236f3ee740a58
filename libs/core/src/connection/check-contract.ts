import satisfies from 'semver/functions/satisfies.js';
import isAbove from 'semver/ranges/gtr.js';
import validRange from 'semver/ranges/valid.js';
import { CONTRACT_VERSION } from '../contract/contract-version.constants.js';
import type { PluginManifest } from '../contract/plugin-manifest.types.js';
import type { ResourceCollector } from '../contract/resource-collector.types.js';

/** What the author of a plugin for an earlier contract has to change, in one sentence. */
const CHANGES =
  'Since contract 2.0 an entity is one word without a family (load-balancer), prices are money with a currency, ' +
  'and every entity is declared by core or by the plugin.';

/** Where the steps are documented. */
export const UPGRADE_GUIDE = 'docs/upgrading-a-plugin.md in the repository of Maestro Discovery';

/** Why a plugin is incompatible with core's contract. Undefined if it is compatible. */
export function contractProblem({ contract }: Pick<PluginManifest, 'contract'>): string | undefined {
  if (validRange(contract) === null)
    return `Its contract "${contract}" is not a semver range, such as "^${CONTRACT_VERSION}".`;
  if (satisfies(CONTRACT_VERSION, contract)) return undefined;
  const versions = `It was written for contract ${contract}, and this is contract ${CONTRACT_VERSION}.`;
  if (!isAbove(CONTRACT_VERSION, contract)) return `${versions} Install a compatible version of it, or update Maestro.`;
  return `${versions} Install a newer version of the plugin. ${CHANGES} Its author finds the steps in ${UPGRADE_GUIDE}.`;
}

/** Thrown for a package that is not a valid plugin. Lists all problems at once. */
export class InvalidPluginError extends Error {
  override readonly name = 'InvalidPluginError';

  constructor(
    /** The plugin's id, or the package's name if it has no id. */
    readonly plugin: string,
    readonly problems: readonly string[],
  ) {
    super(`The plugin ${plugin} cannot be used: ${problems.join(' ')}`);
  }
}

/**
 * The plugin's collectors in the order of its manifest: exactly one for each declared kind.
 *
 * @throws {InvalidPluginError} naming every kind without exactly one collector, and every collector without a kind.
 */
export function checkCollectors(
  { id, resources }: PluginManifest,
  collectors: readonly ResourceCollector[],
): ResourceCollector[] {
  const of = (kind: string): ResourceCollector[] => collectors.filter(({ type }) => type.kind === kind);
  const declared = resources.map(({ kind }) => kind);
  const undeclared = collectors.map(({ type }) => type.kind).filter((kind) => !declared.includes(kind));
  const problems = [
    ...declared
      .filter((kind) => of(kind).length !== 1)
      .map((kind) => `"${kind}" has ${of(kind).length} collectors instead of one.`),
    ...undeclared.map((kind) => `The collector of "${kind}" is not in its manifest.`),
  ];
  if (problems.length > 0) throw new InvalidPluginError(id, problems);
  return declared.flatMap(of);
}
