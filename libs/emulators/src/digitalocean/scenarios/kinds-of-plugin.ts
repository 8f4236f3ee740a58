import { type ProviderPlugin } from '@maestro/core';
import { type KindScenario } from '@maestro/testkit';
import { type EmulatedKind } from './scenario-reader.js';

/**
 * All kinds of a plugin, with their scenarios.
 *
 * @param name a package that exports the scenarios of its kinds as `scenarios` from `/scenarios`.
 * @throws Error if a kind has no scenario, or Node's error if the package does not exist.
 */
export const kindsOfPlugin = async (name: string): Promise<EmulatedKind[]> => {
  const plugin = (await import(name)) as { readonly default: ProviderPlugin };
  const { scenarios } = (await import(`${name}/scenarios`)) as { readonly scenarios: readonly KindScenario[] };
  const byKind = new Map(scenarios.map((scenario) => [scenario.kind, scenario]));
  return plugin.default.manifest.resources.map((type) => {
    const scenario = byKind.get(type.kind);
    if (!scenario) {
      throw new Error(`${name} has no scenario of ${type.kind}. Add one next to the kind.`);
    }
    return { type, scenario };
  });
};
