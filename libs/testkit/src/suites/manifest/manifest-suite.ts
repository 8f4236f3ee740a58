import { checkPlugin, InvalidPluginError, type PluginManifest, type ResourceType } from '@maestro/core';
import type { ContractCase, ContractSubject, ContractSuite } from '../../contract/contract-suite.types.js';
import { expectContract, show } from '../../contract/expect-contract.js';
import { declaredFields } from '../../entities/filled-fields.js';
import { withStage } from '../../stage/with-stage.js';
import { isUnambiguous } from './scenario-checks.js';

/** Minimum and maximum of minute, hour, day, month and weekday. */
const RANGES = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const;

const STEP = /^(\*|(\d+)(-(\d+))?)(\/\d+)?$/;

/** Whether a text is a cron expression of five fields with numbers, lists, ranges and steps. */
function isCron(text: string): boolean {
  const fields = text.trim().split(/\s+/);
  return (
    fields.length === RANGES.length &&
    fields.every((field, index) => {
      const [low, high] = RANGES[index] ?? [0, 0];
      return field.split(',').every((piece) => {
        const found = STEP.exec(piece);
        const numbers = [found?.[2], found?.[4]].filter((number) => number !== undefined).map(Number);
        return found !== null && numbers.every((number) => number >= low && number <= high);
      });
    })
  );
}

const TASK = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const ACCESS = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
const KIND = /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/;
const VOLATILE = /^\/(raw|attributes|status|name|tags|active)(\/|$)/;

/** The manifest is well-formed, complete and consistent with the plugin's module. */
export const manifestSuite: ContractSuite = {
  name: 'manifest',
  cases: (subject) => [
    {
      title: 'is well-formed and compatible with this version of the contract',
      run: async () => isWellFormed(subject),
    },
    { title: 'has exactly one collector for each resource type', run: () => hasItsCollectors(subject) },
    { title: 'explains how to get the credential', run: async () => guides(subject) },
    { title: 'declares https addresses', run: async () => hasSafeAddresses(subject) },
    { title: 'declares the kinds of the scenario', run: async () => isDescribed(subject) },
    ...subject.scenario.kinds.map((kind): ContractCase => ({
      title: `${kind.kind} has an unambiguous scenario`,
      kind: kind.kind,
      run: async () => isUnambiguous(kind, subject),
    })),
    ...subject.plugin.manifest.resources.map((type): ContractCase => ({
      title: `${type.kind} is declared completely`,
      kind: type.kind,
      run: async () => declaresInFull(type, subject.plugin.manifest),
    })),
  ],
};

function isWellFormed({ plugin }: ContractSubject): void {
  try {
    checkPlugin(plugin.manifest.id, plugin);
  } catch (error) {
    if (!(error instanceof InvalidPluginError)) throw error;
    expectContract(false, {
      expected: 'a manifest, a credentials class and a module that core accepts',
      received: error.problems.join(' '),
      fix: 'correct the reported problems',
    });
  }
}

async function hasItsCollectors(subject: ContractSubject): Promise<void> {
  await withStage(subject, async (stage) => {
    const opened = await stage.connect().then(
      ({ collectors }) => collectors.map(({ type }) => type),
      (error: unknown) => error,
    );
    const { resources } = subject.plugin.manifest;
    expectContract(!(opened instanceof Error), {
      expected: 'a connection that opens, with one collector for each resource type of the manifest',
      received: opened instanceof Error ? opened.message : '',
      fix: 'bind each collector of the manifest to RESOURCE_COLLECTOR in the module, once',
    });
    expectContract(Array.isArray(opened) && resources.every((type) => opened.includes(type)), {
      expected: 'collectors whose `type` is the declaration in the manifest itself',
      received: show(opened),
      fix: 'use one constant in the collector and the manifest',
    });
  });
}

function guides({ plugin }: ContractSubject): void {
  const { setup, title } = plugin.manifest;
  const steps = setup.steps.map(({ text }) => text);
  const urls = setup.steps.flatMap(({ url }) => url ?? []);
  expectContract([title, setup.title, ...steps].every(isText) && steps.length > 0, {
    expected: 'a title, and a setup guide with a title and steps',
    received: show({ title, setup }),
    fix: 'describe in `setup` the steps that a person follows at the provider',
  });
  expectContract(urls.every(isHttps), {
    expected: 'https addresses in the setup guide',
    received: show(urls),
    fix: 'start the links with https://',
  });
}

function hasSafeAddresses({ plugin }: ContractSubject): void {
  const { endpoints, regions = [] } = plugin.manifest;
  const ids = endpoints.map(({ id }) => id);
  const safe = endpoints.every(({ url }) => isHttps(url.replaceAll('{region}', 'region')));
  expectContract(endpoints.length > 0 && new Set(ids).size === ids.length && safe, {
    expected: 'endpoints with different ids and https addresses',
    received: show(endpoints),
    fix: 'declare each address that the plugin uses in `endpoints`',
  });
  const regionIds = regions.map(({ id }) => id);
  expectContract(
    new Set(regionIds).size === regionIds.length && regions.every(({ id, title }) => isText(id) && isText(title)),
    {
      expected: 'regions with different ids, each with a title',
      received: show(regions),
      fix: 'correct `regions`, or remove them if regions cannot be selected',
    },
  );
}

function isDescribed({ plugin, scenario }: ContractSubject): void {
  const declared = plugin.manifest.resources.map(({ kind }) => kind).sort();
  const described = scenario.kinds.map(({ kind }) => kind).sort();
  expectContract(declared.join() === described.join(), {
    expected: `a scenario of ${declared.join(', ')}`,
    received: described.join(', '),
    fix: 'describe every kind of the manifest in the scenario, once',
  });
}

function declaresInFull(type: ResourceType, manifest: PluginManifest): void {
  const { kind, task, access, title, scopes, schedule, volatile = [] } = type;
  const fields = new Set(declaredFields(type, manifest));
  const scopeFields = scopes.flatMap((scope) => scope.fields ?? []);
  const checks: readonly (readonly [boolean, string, unknown])[] = [
    [KIND.test(kind), 'a kind such as acme.widget', kind],
    [TASK.test(task), 'a task in lower case with hyphens, such as widget-list', task],
    [ACCESS.test(access), 'an access in lower case with underscores, such as get_all_widgets', access],
    [isText(title), 'a title', title],
    [
      scopes.length === 0 || scopes.some((scope) => scope.fields === undefined),
      'at least one scope for the whole kind, or no scopes if the provider has none',
      scopes,
    ],
    [scopes.every(({ name }) => isText(name)), 'scopes with names', scopes],
    [
      scopeFields.every((field) => isText(field) && (!field.startsWith('attributes.') || fields.has(field))),
      'scopes with fields of the entity',
      scopeFields,
    ],
    [schedule === undefined || isCron(schedule), 'a schedule with five cron fields', schedule],
    [
      volatile.every((pointer) => VOLATILE.test(pointer)),
      'volatile fields as JSON pointers into the resource',
      volatile,
    ],
  ];
  for (const [kept, expected, received] of checks)
    expectContract(kept, { expected, received: show(received), fix: `correct the declaration of ${kind}` });
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const isHttps = (url: string): boolean => URL.canParse(url) && new URL(url).protocol === 'https:';
