import { type Catalogue, type Fields, pointerSteps } from '@maestro/core';

/** The labels that the console has for the fields of all resources. */
const RESOURCE_FIELDS: Readonly<Record<string, string>> = {
  ...{ name: 'Name', status: 'Status', active: 'Active', region: 'Region', tags: 'Tags' },
  ...{ createdAt: 'Created', entity: 'Type', relations: 'Relations', attributes: 'Attributes' },
};

/** What messages call things: as the console does. */
export interface Words {
  /** An entity: `Load balancer`. */
  entity(id: string): string;
  /** Several resources of a kind: `Droplets`. */
  kind(kind: string): string;
  /** The fields that differ at some JSON Pointers, each once: `Memory`, `Rules, Ports`. */
  fields(entity: string, paths: readonly string[]): readonly string[];
}

/** The words of the loaded plugins. What none of them declares is called by its name. */
export function wordsOf({ entities, kinds }: Pick<Catalogue, 'entities' | 'kinds'>): Words {
  const find = (id: string) => entities.find((entity) => entity.id === id);
  return {
    entity: (id) => find(id)?.title.one ?? spelled(id),
    kind: (kind) => kinds.find((each) => each.kind === kind)?.title ?? kind,
    fields: (entity, paths) => [...new Set(paths.map((path) => fieldAt(path, find(entity)?.fields ?? {})))],
  };
}

function fieldAt(path: string, fields: Fields): string {
  const [first = '', ...rest] = pointerSteps(path);
  if (first === 'raw') return 'Raw data';
  if (first === 'relations') return RESOURCE_FIELDS['relations']!;
  if (first !== 'attributes' || rest.length === 0) return RESOURCE_FIELDS[first] ?? spelled(first);
  const labels: string[] = [];
  let within: Fields = fields;
  // Which item of a list it is says little in one line.
  for (const step of rest.filter((each) => !/^(\d+|-)$/.test(each))) {
    const field = Object.hasOwn(within, step) ? within[step] : undefined;
    labels.push(field?.label ?? spelled(step));
    within = field?.type === 'records' ? field.fields : {};
  }
  return labels.join(', ');
}

/** `diskIops`: "Disk iops". */
function spelled(name: string): string {
  const words = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .split(/[\s_-]+/)
    .filter(Boolean);
  const text = words.map((word) => word.toLowerCase()).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
