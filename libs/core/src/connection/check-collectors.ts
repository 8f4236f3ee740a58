import type { PluginManifest } from '../contract/plugin-manifest.types.js';
import type { ResourceCollector } from '../contract/resource-collector.types.js';
import { InvalidPluginError } from './invalid-plugin.error.js';

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
