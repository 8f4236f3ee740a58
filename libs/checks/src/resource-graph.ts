import {
  foldHostName,
  foldTag,
  networksOverlap,
  parseNetwork,
  type PluginManifest,
  type QueryNeighbour,
  type Relation,
  type Resource,
  roleReader,
  entityOf,
  selectorMatches,
} from '@maestro/core';

/** Resources of an account, with who refers to whom. */
export class ResourceGraph {
  readonly #byKey = new Map<string, Resource>();
  readonly #byTag = new Map<string, Resource[]>();
  readonly #byHostName = new Map<string, Resource[]>();
  readonly #addressed: { readonly resource: Resource; readonly addresses: readonly string[] }[] = [];
  readonly #neighbours = new Map<Resource, QueryNeighbour[]>();

  constructor(
    readonly resources: readonly Resource[],
    private readonly manifest: PluginManifest,
  ) {
    for (const resource of resources) this.#add(resource);
    for (const resource of resources) for (const relation of resource.relations) this.#connect(resource, relation);
  }

  /** The relations of a resource, in both directions. */
  neighbours(resource: Resource): readonly QueryNeighbour[] {
    return this.#neighbours.get(resource) ?? [];
  }

  #add(resource: Resource): void {
    this.#byKey.set(keyText(resource.key), resource);
    for (const tag of resource.tags) push(this.#byTag, foldTag(tag, this.manifest), resource);
    const roles = roleReader(entityOf(resource, this.manifest));
    const hostName = roles.hostName(resource.attributes);
    if (hostName !== undefined) push(this.#byHostName, foldHostName(hostName), resource);
    const addresses = roles.addresses(resource.attributes);
    if (addresses.length > 0) this.#addressed.push({ resource, addresses });
  }

  #connect(resource: Resource, { type, to }: Relation): void {
    const others = this.#targets(to);
    if (others.length === 0) push(this.#neighbours, resource, { type, direction: 'from' });
    for (const other of others) {
      push(this.#neighbours, resource, { type, direction: 'from', other });
      push(this.#neighbours, other, { type, direction: 'to', other: resource });
    }
  }

  #targets(to: Relation['to']): readonly Resource[] {
    if ('uid' in to) {
      const found = this.#byKey.get(keyText(to));
      return found ? [found] : [];
    }
    return this.#candidates(to).filter((other) => selectorMatches(to, other, this.manifest));
  }

  /** The few that a selector may match. */
  #candidates(to: Exclude<Relation['to'], { uid: string }>): readonly Resource[] {
    if ('tag' in to) return this.#byTag.get(foldTag(to.tag, this.manifest)) ?? [];
    if ('hostName' in to) return this.#byHostName.get(foldHostName(to.hostName)) ?? [];
    if ('urn' in to) return this.resources;
    const wanted = parseNetwork('cidr' in to ? to.cidr : to.address);
    if (!wanted) return [];
    const overlaps = (address: string): boolean => {
      const network = parseNetwork(address);
      return network !== undefined && networksOverlap(wanted, network);
    };
    return this.#addressed.filter(({ addresses }) => addresses.some(overlaps)).map(({ resource }) => resource);
  }
}

const keyText = ({ kind, uid }: Resource['key']): string => `${kind}\n${uid}`;

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
