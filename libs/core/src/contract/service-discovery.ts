import { isPointer, pointerSteps } from '../json/json-pointer.js';

/**
 * The labels of a kind's resources in Prometheus's service discovery, in addition to those that all resources have.
 * Where Prometheus itself can discover the provider, they have the names and values that it gives them, so that
 * relabelling rules written for it keep working.
 */
export interface ServiceDiscovery {
  /** Begins each label, between `__meta_` and its name: `digitalocean`. */
  readonly prefix: string;
  /**
   * JSON pointers (RFC 6901) into the resource, by the name of the label: `{droplet_id: '/key/uid', image:
   * '/raw/image/slug'}`. A list is written as `,one,two,`, as Prometheus does. A label without a value is left out.
   */
  readonly labels: Readonly<Record<string, string>>;
}

/** The property of a resource that a label can come from. */
const SOURCES: ReadonlySet<string | undefined> = new Set([
  'key',
  'name',
  'region',
  'status',
  'active',
  'createdAt',
  'tags',
  'attributes',
  'raw',
]);

const NAME = /^[a-z][a-z0-9_]{0,62}$/;

/** Of the labels that every resource has: a kind must not replace them. */
const TAKEN_PREFIX = 'maestro';

/** The problem of a declaration, as the end of a sentence. Undefined if there is none. */
export function serviceDiscoveryProblem({ prefix, labels }: ServiceDiscovery): string | undefined {
  if (typeof prefix !== 'string' || !NAME.test(prefix) || prefix === TAKEN_PREFIX)
    return `needs a prefix of lower-case letters, digits and underscores other than "${TAKEN_PREFIX}"`;
  if (typeof labels !== 'object' || labels === null) return 'has no labels';
  for (const [name, pointer] of Object.entries(labels)) {
    if (!NAME.test(name))
      return `has the label ${JSON.stringify(name.slice(0, 60))}, which needs lower-case letters, digits and underscores`;
    if (!isPointer(pointer) || !SOURCES.has(pointerSteps(pointer)[0]))
      return `has the label "${name}" without a JSON pointer into a resource, such as /attributes/publicIpv4/0`;
  }
  return undefined;
}
