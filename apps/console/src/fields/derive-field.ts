import type { Field } from './field.types';

type Shape = Pick<Field, 'type' | 'unit'>;

/** Units that names end with, and what else an ending tells. */
const ENDINGS: readonly (readonly [RegExp, Shape])[] = [
  [/Mb$/, { type: 'megabytes' }],
  [/Gb$/, { type: 'gigabytes' }],
  [/Bytes$/, { type: 'bytes' }],
  [/Usd$/, { type: 'decimal', unit: 'USD' }],
  [/Seconds$/, { type: 'seconds' }],
  [/Days$/, { type: 'days' }],
  [/At$/, { type: 'moment' }],
];

/** Endings that stay in the label: the value does not show them. */
const WORDS: readonly (readonly [RegExp, Shape])[] = [
  [/Ids?$/, { type: 'id' }],
  [/Url$/, { type: 'url' }],
];

/** Words that are not written as others are. */
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

/** A field that nobody declares: `diskIopsMb` becomes "Disk iops", in megabytes. */
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
