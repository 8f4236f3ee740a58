import {
  attributeProblems,
  type CheckScenario,
  entityOf,
  type PluginManifest,
  type Resource,
  type ScenarioResource,
} from '@maestro/core';
import { judgeCheck, type Judgement } from './judge-check.js';
import type { PreparedCheck } from './prepare-checks.js';
import { ResourceGraph } from './resource-graph.js';

/** When a scenario takes place. */
export const SCENARIO_TIME = new Date('2026-11-30T12:00:00Z');

/** What a check said to the inventories of its scenario. */
export interface ScenarioOutcome {
  readonly finds: boolean;
  readonly passes: boolean;
  /** For each needed kind, whether the answer is unknown without its list. */
  readonly unknownWithout: Readonly<Record<string, boolean>>;
  /** What the resources of the scenario have that their kinds do not. */
  readonly problems: readonly string[];
  /** How the check failed, whether at the resources of the scenario or at one that lacks optional values. */
  readonly failures: readonly string[];
}

/** Tries a check on its scenario. @param manifests those of every kind in it. */
export function tryScenario(
  prepared: PreparedCheck,
  scenario: CheckScenario,
  manifests: readonly PluginManifest[],
): ScenarioOutcome {
  const all = [...scenario.finds, ...scenario.passes];
  const problems = all.flatMap((each) => resourceProblems(each, manifests));
  const judge = (given: readonly ScenarioResource[], without?: string): Judgement => {
    const resourcesOf = (all: readonly ScenarioResource[]): Resource[] =>
      all.map((each) => frozen(scenarioResource(each, manifests)));
    const manifest = manifests.find(({ id }) => id === prepared.provider)!;
    const incomplete = (kind: string): string | undefined => (kind === without ? 'It was not read.' : undefined);
    const graph = new ResourceGraph(resourcesOf(given.filter(({ gone }) => !gone)), manifest);
    const gone = resourcesOf(given.filter((each) => each.gone));
    return judgeCheck(prepared, { graph, manifest, gone, incomplete, now: SCENARIO_TIME });
  };
  const finds = ([first, ...others]: readonly ScenarioResource[]): boolean =>
    first !== undefined &&
    judge([first, ...others]).found.some(({ resource: { key } }) => key.uid === first.uid && key.kind === first.kind);
  if (problems.length > 0) return { finds: false, passes: false, unknownWithout: {}, problems, failures: [] };
  const failures = [scenario.finds, scenario.passes]
    .flatMap((given) => [given, ...lacking(given, manifests)])
    .flatMap((given) => judge(given).unknown ?? []);
  return {
    finds: finds(scenario.finds),
    passes: scenario.passes.length > 0 && !finds(scenario.passes),
    unknownWithout: Object.fromEntries(
      prepared.needs.map((kind) => [kind, judge(scenario.finds, kind).unknown !== undefined]),
    ),
    ...{ problems, failures: [...new Set(failures)] },
  };
}

/** The same inventory, once without each optional attribute of its first resource, as providers often send none. */
function lacking([first, ...others]: readonly ScenarioResource[], manifests: readonly PluginManifest[]) {
  if (!first) return [];
  const { attributes = {}, ...bare } = first;
  const fields = entityOf(scenarioResource(first, manifests), manifestOf(first.kind, manifests)!)?.fields ?? {};
  const optional = Object.keys(attributes).filter((name) => fields[name]?.optional);
  return optional.map((name): readonly ScenarioResource[] => [
    { ...bare, attributes: Object.fromEntries(Object.entries(attributes).filter(([own]) => own !== name)) },
    ...others,
  ]);
}

/** A check that changes what it is asked about fails. */
function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

const manifestOf = (kind: string, manifests: readonly PluginManifest[]): PluginManifest | undefined =>
  manifests.find(({ resources }) => resources.some((type) => type.kind === kind));

/** A whole resource. @throws Error for a kind that no manifest has. */
export function scenarioResource(each: ScenarioResource, manifests: readonly PluginManifest[]): Resource {
  const { kind, uid, attributes = {}, relations = [], gone: _, ...more } = each;
  const manifest = manifestOf(kind, manifests);
  const type = manifest?.resources.find((one) => one.kind === kind);
  if (!manifest || !type) throw new Error(`${kind} is of no loaded plugin.`);
  const key = { provider: manifest.id, kind, uid };
  return { name: uid, active: true, tags: [], ...more, key, entity: type.entity, attributes, relations, raw: {} };
}

function resourceProblems(
  { kind, uid, attributes = {}, relations = [] }: ScenarioResource,
  manifests: readonly PluginManifest[],
) {
  const manifest = manifestOf(kind, manifests);
  const type = manifest?.resources.find((one) => one.kind === kind);
  const entity = type && entityOf(type, manifest);
  if (!entity) return [`${kind} is of no loaded plugin.`];
  const wrong = attributeProblems(attributes, entity.fields).filter((problem) => !problem.endsWith('is missing'));
  const strange = relations.filter(({ type: name }) => !Object.hasOwn(type.relations ?? {}, name));
  return [
    ...wrong.map((problem) => `${kind} ${uid}: ${problem}`),
    ...strange.map(({ type: name }) => `${kind} ${uid}: it has no relation ${name}`),
  ];
}
