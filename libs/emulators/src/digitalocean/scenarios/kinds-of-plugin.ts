import { type ProviderPlugin } from '@maestro/core';
import { type KindScenario } from '@maestro/testkit';
import { type EmulatedKind } from './scenario-reader.js';

/**
 * Every kind of a plugin, with its scenario.
 *
 * @param name of a package that exports the scenarios of its kinds as `scenarios` under `/scenarios`.
 * @throws Error naming a kind that has no scenario, or what Node says when there is no such package.
 */
export const kindsOfPlugin = async (name: string): Promise<EmulatedKind[]> => {
  const plugin = (await import(name)) as { readonly default: ProviderPlugin };
  const { scenarios } = (await import(`${name}/scenarios`)) as { readonly scenarios: readonly KindScenario[] };
  const byKind = new Map(scenarios.map((scenario) => [scenario.kind, scenario]));
  return plugin.default.manifest.resources.map((type) => {
    const scenario = byKind.get(type.kind);
    if (!scenario) {
      throw new Error(`${name} has no scenario of ${type.kind}: add one beside the kind.`);
    }
    return { type, scenario };
  });
};
