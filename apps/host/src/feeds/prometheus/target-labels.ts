import { pointerSteps, type ServiceDiscovery } from '@maestro/core';
import { type ExportedRow } from '../../inventory/export/exported-rows-reader.js';
import { type ResourceItem } from '../../inventory/listing/resource.dto.js';

/** The labels of a target, by name. */
export type Labels = Record<string, string>;

/** Begins a pointer to what only the provider's own row holds, which lists of resources leave out. */
const RAW = 'raw';

/** Computes the labels of resources. */
export class TargetLabels {
  /** Where the rows of the provider hold what labels show: paths for `ExportedList.paths`. */
  readonly paths: readonly (readonly string[])[];
  /** Whether a label shows relations. */
  readonly hasRelations: boolean;
  readonly #declared: ReadonlyMap<string, readonly DeclaredLabel[]>;

  constructor(discoveries: ReadonlyMap<string, ServiceDiscovery>) {
    const declared = [...discoveries].map(([kind, discovery]) => [kind, declaredLabels(discovery)] as const);
    const pointers = declared.flatMap(([, labels]) => labels.flatMap(({ steps }) => (steps[0] === RAW ? [steps] : [])));
    this.paths = [...new Map(pointers.map((steps) => [steps.join('/'), steps])).values()];
    this.hasRelations = declared.some(([, labels]) => labels.some(({ steps }) => steps[0] === 'relations'));
    this.#declared = new Map(declared);
  }

  /** The labels that all resources have, then those that the kind declares. Empty ones are left out. */
  of(item: ResourceItem, { connectionName, values }: Pick<ExportedRow, 'connectionName' | 'values'>): Labels {
    const labels: Labels = {};
    const add = (name: string, value: unknown): void => {
      const text = labelText(value);
      if (text !== '') labels[name] = text;
    };
    addCommon(item, connectionName, add);
    for (const { name, steps } of this.#declared.get(item.key.kind) ?? []) {
      const isRaw = steps[0] === RAW;
      add(name, isRaw ? values?.[this.#placeOf(steps)] : valueAt(item, steps));
    }
    return labels;
  }

  #placeOf(steps: readonly string[]): number {
    const wanted = steps.join('/');
    return this.paths.findIndex((path) => path.join('/') === wanted);
  }
}

interface DeclaredLabel {
  readonly name: string;
  readonly steps: readonly string[];
}

const declaredLabels = ({ prefix, labels }: ServiceDiscovery): DeclaredLabel[] =>
  Object.entries(labels).map(([name, pointer]) => ({
    name: `__meta_${prefix}_${name}`,
    steps: pointerSteps(pointer),
  }));

function addCommon(item: ResourceItem, connection: string, add: (name: string, value: unknown) => void): void {
  const { id, key, name, entity, region, status, active, tags, attributes, annotations } = item;
  const common = { id, ...key, name, entity, region, status, active, tags, connection };
  for (const [of, value] of Object.entries(common)) add(`__meta_maestro_${of}`, value);
  for (const [of, value] of Object.entries(attributes)) add(attributeLabel(of), value);
  if (!annotations) return;
  add('__meta_maestro_owner', annotations.owner);
  add('__meta_maestro_environment', annotations.environment);
  for (const [of, value] of Object.entries(annotations.labels)) add(`__meta_maestro_label_${snakeCase(of)}`, value);
}

/** By the names of attributes, which are few: making them takes longer than everything else. */
const ATTRIBUTE_LABELS = new Map<string, string>();

/** Names come from plugins, but anything may be stored. */
const MAX_LABELS = 10_000;

function attributeLabel(attribute: string): string {
  const known = ATTRIBUTE_LABELS.get(attribute);
  if (known !== undefined) return known;
  const label = `__meta_maestro_attribute_${snakeCase(attribute)}`;
  if (ATTRIBUTE_LABELS.size < MAX_LABELS) ATTRIBUTE_LABELS.set(attribute, label);
  return label;
}

/** `publicIpv4` is `public_ipv4`. */
const snakeCase = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll(/\W/g, '_');

/** A list is `,one,two,`, so that a regular expression finds a whole value anywhere. Objects have no text. */
function labelText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!Array.isArray(value)) return '';
  const texts = value.filter((each) => typeof each !== 'object').map(String);
  return texts.length > 0 ? `,${texts.join(',')},` : '';
}

function valueAt(item: ResourceItem, steps: readonly string[]): unknown {
  let value: unknown = item;
  for (const step of steps) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}
