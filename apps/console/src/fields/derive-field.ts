import type { Schemas } from '../api/schemas.types';

type Shape = Pick<Field, 'type' | 'unit'>;

/** Name suffixes that imply a unit or type; removed from the label. */
const ENDINGS: readonly (readonly [RegExp, Shape])[] = [
  [/Mb$/, { type: 'megabytes' }],
  [/Gb$/, { type: 'gigabytes' }],
  [/Bytes$/, { type: 'bytes' }],
  [/Usd$/, { type: 'decimal', unit: 'USD' }],
  [/Seconds$/, { type: 'seconds' }],
  [/Days$/, { type: 'days' }],
  [/At$/, { type: 'moment' }],
];

/** Name suffixes that imply a type but stay in the label. */
const WORDS: readonly (readonly [RegExp, Shape])[] = [
  [/Ids?$/, { type: 'id' }],
  [/Url$/, { type: 'url' }],
];

/** Words with special capitalization. */
const SPELLINGS = new Map(
  Object.entries({
    cpu: 'CPU',
    cpus: 'CPUs',
    dns: 'DNS',
    gpu: 'GPU',
    gpus: 'GPUs',
    http: 'HTTP',
    https: 'HTTPS',
    id: 'ID',
    ids: 'IDs',
    ip: 'IP',
    ipv4: 'IPv4',
    ipv6: 'IPv6',
    ssh: 'SSH',
    ssl: 'SSL',
    tls: 'TLS',
    ttl: 'TTL',
    url: 'URL',
    vcpus: 'vCPUs',
    vpc: 'VPC',
  }),
);

/** Derives a field that no entity declares from its name: `diskIopsMb` becomes "Disk iops", in megabytes. */
export function deriveField(name: string): Field {
  const [ending, shape] = ENDINGS.find(([pattern]) => pattern.test(name)) ?? [];
  const [, other] = WORDS.find(([pattern]) => pattern.test(name)) ?? [];
  const words = ((ending && name.replace(ending, '')) || name)
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .split(/[\s_-]+/)
    .filter(Boolean)
    .map((word) => SPELLINGS.get(word.toLowerCase()) ?? word.toLowerCase());
  const [first = name, ...others] = words;
  const isSpelt = SPELLINGS.has(first.toLowerCase());
  const label = [isSpelt ? first : capitalised(first), ...others].join(' ');
  return { ...(shape ?? other ?? { type: 'text' }), label };
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The declaration of an attribute: its label, and how its values are formatted. */
export type Field = Schemas['CatalogueEntity']['fields'][string];

/** Fields by name, in display order. */
export type Fields = Schemas['CatalogueEntity']['fields'];

/** The properties of a field that determine the format of a value. */
export type Format = Pick<Field, 'type' | 'unit' | 'words'>;
