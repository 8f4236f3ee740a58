import { pointerSteps, type ServiceDiscovery } from '@maestro/core';
import { type ExportedRow } from '../../inventory/export/exported-row.js';
import { type RowParts } from '../../inventory/export/exported-rows.sql.js';
import { type AnnotationSummary } from '../../inventory/listing/annotation-summary.dto.js';
import { type ResourceItem } from '../../inventory/listing/resource.dto.js';
import { AttributeLabels, snakeCase } from './attribute-labels.js';
import { jsonBytes, label, type Label, type LabelText } from './label-text.js';

/** Begins a pointer to what only the provider's own row holds, which lists of resources leave out. */
const RAW = 'raw';

const [NO_LABELS, END] = [jsonBytes('{}'), jsonBytes('}')];

/** What labels are made of. */
export interface Labelled {
  readonly item: ResourceItem;
  readonly row: Pick<ExportedRow, 'connectionName' | 'values'>;
}

type AddLabel = (label: Label, value: unknown) => void;

/** Computes the labels of resources. */
export class TargetLabels {
  /** Where the rows of the provider hold what labels show: paths for `ExportedList.paths`. */
  readonly paths: readonly (readonly string[])[];
  /** What labels show of a resource. */
  readonly parts: RowParts;
  readonly #declared: ReadonlyMap<string, readonly DeclaredLabel[]>;
  readonly #attributes = new AttributeLabels();
  /** Whether a kind declares a label of the form of those that all resources have. */
  readonly #isOverlapping: boolean;

  constructor(discoveries: ReadonlyMap<string, ServiceDiscovery>) {
    const declared = [...discoveries].map(([kind, discovery]) => [kind, declaredLabels(discovery)] as const);
    const pointers = declared.flatMap(([, labels]) => labels.flatMap(({ steps }) => (steps[0] === RAW ? [steps] : [])));
    const paths = new Map(pointers.map((steps) => [steps.join('/'), steps]));
    this.paths = [...paths.values()];
    const shown = new Set(declared.flatMap(([, labels]) => labels.map(({ steps }) => steps[0])));
    this.parts = { relations: false, times: shown.has('createdAt') ? ['createdAt'] : [] };
    this.#isOverlapping = declared.some(([, labels]) => labels.some((each) => each.label.name.startsWith(MAESTRO)));
    const places = [...paths.keys()];
    this.#declared = new Map(
      declared.map(([kind, labels]) => [
        kind,
        labels.map((each) => ({ ...each, place: places.indexOf(each.steps.join('/')) })),
      ]),
    );
  }

  /**
   * Writes the labels that all resources have, then those that the kind declares, as an object of JSON. Empty ones are
   * left out. Of two with one name, the last counts.
   */
  write(labelled: Labelled, text: LabelText): void {
    let isFirst = true;
    const add = (written: Label, value: string): void => {
      text.add(isFirst ? written.first : written.next);
      text.addValue(value);
      isFirst = false;
    };
    if (this.#isRepeating(labelled.item)) this.#once(labelled, add);
    else this.#each(labelled, add);
    text.add(isFirst ? NO_LABELS : END);
  }

  /** Whether two labels may have one name. */
  #isRepeating({ attributes, annotations }: ResourceItem): boolean {
    const isLabelled = Object.keys(annotations?.labels ?? {}).length > 1;
    return this.#attributes.areRepeated(attributes) || isLabelled || this.#isOverlapping;
  }

  #each({ item, row }: Labelled, write: (label: Label, value: string) => void): void {
    const add: AddLabel = (added, value) => {
      const text = labelText(value);
      if (text !== '') write(added, text);
    };
    addCommon(item, row.connectionName, add);
    for (const [of, value] of Object.entries(item.attributes)) add(this.#attributes.of(of), value);
    if (item.annotations) addAnnotations(item.annotations, add);
    for (const { label: declared, steps, place } of this.#declared.get(item.key.kind) ?? []) {
      add(declared, place < 0 ? valueAt(item, steps) : row.values?.[place]);
    }
  }

  #once(labelled: Labelled, write: (label: Label, value: string) => void): void {
    const values = new Map<string, readonly [Label, string]>();
    this.#each(labelled, (added, value) => values.set(added.name, [added, value]));
    for (const [added, value] of values.values()) write(added, value);
  }
}

interface DeclaredLabel {
  readonly label: Label;
  readonly steps: readonly string[];
  /** Of its value among those of `paths`. Negative: it is a part of the resource. */
  readonly place: number;
}

const declaredLabels = ({ prefix, labels }: ServiceDiscovery): Omit<DeclaredLabel, 'place'>[] =>
  Object.entries(labels).map(([name, pointer]) => ({
    label: label(`__meta_${prefix}_${name}`),
    steps: pointerSteps(pointer),
  }));

/** Begins what all resources have. */
const MAESTRO = '__meta_maestro_';

const COMMON = {
  ...{ id: maestro('id'), provider: maestro('provider'), kind: maestro('kind'), uid: maestro('uid') },
  ...{ name: maestro('name'), entity: maestro('entity'), region: maestro('region'), status: maestro('status') },
  ...{ active: maestro('active'), tags: maestro('tags'), connection: maestro('connection') },
  ...{ owner: maestro('owner'), environment: maestro('environment') },
};

function maestro(name: string): Label {
  return label(`${MAESTRO}${name}`);
}

function addCommon(item: ResourceItem, connection: string, add: AddLabel): void {
  const { key } = item;
  add(COMMON.id, item.id);
  add(COMMON.provider, key.provider);
  add(COMMON.kind, key.kind);
  add(COMMON.uid, key.uid);
  add(COMMON.name, item.name);
  add(COMMON.entity, item.entity);
  add(COMMON.region, item.region);
  add(COMMON.status, item.status);
  add(COMMON.active, item.active);
  add(COMMON.tags, item.tags);
  add(COMMON.connection, connection);
}

function addAnnotations(annotations: AnnotationSummary, add: AddLabel): void {
  add(COMMON.owner, annotations.owner);
  add(COMMON.environment, annotations.environment);
  for (const [of, value] of Object.entries(annotations.labels)) add(maestro(`label_${snakeCase(of)}`), value);
}

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
