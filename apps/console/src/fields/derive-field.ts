import type { Field, FieldFormat } from './field.types';

/** Units that names end with (as the plugin contract asks for), and what else an ending tells. */
const ENDINGS: readonly (readonly [RegExp, FieldFormat])[] = [
  [/Mb$/, 'megabytes'],
  [/Gb$/, 'gigabytes'],
  [/Bytes$/, 'bytes'],
  [/Usd$/, 'usd'],
  [/Seconds$/, 'seconds'],
  [/Days$/, 'days'],
  [/Ids?$/, 'ids'],
  [/Url$/, 'address'],
  [/At$/, 'moment'],
];

/** Endings that the value shows by itself. */
const UNITS: ReadonlySet<FieldFormat> = new Set([
  'megabytes',
  'gigabytes',
  'bytes',
  'usd',
  'seconds',
  'days',
  'moment',
]);

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

/** A field of which only the name is known, as of another plugin: `diskIopsMb` becomes "Disk iops", in megabytes. */
export function deriveField(name: string): Field {
  const [ending, format] = ENDINGS.find(([pattern]) => pattern.test(name)) ?? [undefined, 'text' as const];
  const rest = ending && UNITS.has(format) ? name.replace(ending, '') : name;
  const words = (rest || name)
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .split(/[\s_-]+/)
    .filter(Boolean)
    .map((word) => SPELLINGS.get(word.toLowerCase()) ?? word.toLowerCase());
  const [first = name, ...others] = words;
  const isSpelt = SPELLINGS.has(first.toLowerCase());
  return { label: [isSpelt ? first : capitalised(first), ...others].join(' '), format };
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
