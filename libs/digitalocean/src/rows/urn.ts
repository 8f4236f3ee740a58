import { type Relation, relationsTo, relationsToUrns, type RelationTypeName } from '@maestro/core';

/** What a uniform resource name of DigitalOcean names. */
export interface NamedResource {
  /** As the name has it: `droplet`. */
  readonly type: string;
  /** The provider's own id, which may hold colons: `3164494`, or the name of a domain or a Space. */
  readonly id: string;
  /** The kind that lists it; of another plugin for a Space. Undefined if no kind does. */
  readonly kind?: string;
}

const URN = /^do:([a-z0-9_-]+):(\S+)$/i;

/** Types of names (specification, `urn`, and the text of "Project Resources") by the kind that lists them. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['app', 'digitalocean.app'],
  ['dbaas', 'digitalocean.database'],
  ['domain', 'digitalocean.domain'],
  ['droplet', 'digitalocean.droplet'],
  ['kubernetes', 'digitalocean.kubernetes-cluster'],
  ['loadbalancer', 'digitalocean.load-balancer'],
  ['space', 'spaces.bucket'],
  ['volume', 'digitalocean.volume'],
  ['vpc', 'digitalocean.vpc'],
]);

/** Of another plugin. Its ids have a region, which names lack, so it is found by its name. */
const SPACE = 'spaces.bucket';

/** The kinds that such names lead to. */
export const NAMED_KINDS: readonly string[] = [
  ...KINDS.values(),
  ...['digitalocean.reserved-ip', 'digitalocean.reserved-ipv6'],
];

/** Reads `do:droplet:123`. Undefined if the text is no such name. */
export function parseUrn(urn: string): NamedResource | undefined {
  const [, written = '', id = ''] = URN.exec(urn) ?? [];
  if (id === '') return undefined;
  const type = written.toLowerCase();
  // Projects keep the old name of reserved addresses.
  const kind =
    type === 'floatingip' || type === 'reservedip'
      ? `digitalocean.reserved-${id.includes(':') ? 'ipv6' : 'ip'}`
      : KINDS.get(type);
  return { type, id, ...(kind === undefined ? {} : { kind }) };
}

/** One relation for each distinct resource that the names mean. What is no name, or of no kind, is skipped. */
export const relationsToNamed = (type: RelationTypeName, urns: readonly string[]): Relation[] =>
  [...new Set(urns)].flatMap((urn) => {
    const { kind, id = '' } = parseUrn(urn) ?? {};
    if (kind === undefined) return [];
    return kind === SPACE ? relationsToSpaces(type, [id]) : relationsTo(type, kind, [id]);
  });

/** One relation for each distinct name of a Space, in whatever region. Absent and empty names are skipped. */
export const relationsToSpaces = (type: RelationTypeName, names: readonly (string | null | undefined)[]): Relation[] =>
  relationsToUrns(
    type,
    names.map((name) => name && `do:space:${name}`),
    SPACE,
  );
