import { text } from '@maestro/core';
import { parseUrn } from '../rows/urn.js';

/** Kinds by the products of invoices, in lower case. Others, such as Spaces or bandwidth, are of no single resource. */
const PRODUCTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    droplets: 'droplet',
    'gpu droplets': 'droplet',
    volumes: 'volume',
    snapshots: 'snapshot',
    'droplet snapshots': 'snapshot',
    'volume snapshots': 'snapshot',
    'custom images': 'image',
    'load balancers': 'load-balancer',
    'nat gateways': 'nat-gateway',
    'reserved ips': 'reserved-ip',
    'floating ips': 'reserved-ip',
    'kubernetes clusters': 'kubernetes-cluster',
    'database clusters': 'database',
    'managed databases': 'database',
    'app platform': 'app',
  }).map(([product, kind]) => [product, `digitalocean.${kind}`]),
);

/** Kinds whose ids are numbers, which invoices have as `resource_id`. */
const NUMBERED: ReadonlySet<string> = new Set(['digitalocean.droplet', 'digitalocean.image']);

/** What a line may charge: what its product says, or a uniform resource name. */
export const BILLED_KINDS: readonly string[] = [
  ...new Set([...PRODUCTS.values(), 'digitalocean.domain', 'digitalocean.vpc', 'digitalocean.reserved-ipv6']),
];

/** How a line names what it charges. */
interface BilledRow {
  readonly product?: string | null;
  readonly resource_uuid?: string | null;
  readonly resource_id?: string | null;
}

/** What a line charges: its own id, and its kind if the product or a uniform resource name tells it. */
export function billedResource({ product, resource_uuid, resource_id }: BilledRow): {
  readonly id?: string;
  readonly kind?: string;
} {
  const [uuid, number] = [text(resource_uuid), text(resource_id)];
  const urn = [uuid, number].map((name) => parseUrn(name ?? '')).find((named) => named !== undefined);
  if (urn) return { id: urn.id, ...(BILLED_KINDS.includes(urn.kind ?? '') ? { kind: urn.kind } : {}) };
  const kind = PRODUCTS.get(product?.trim().toLowerCase() ?? '');
  const id = kind !== undefined && NUMBERED.has(kind) ? (number ?? uuid) : (uuid ?? number);
  return { ...(id === undefined ? {} : { id }), ...(kind === undefined ? {} : { kind }) };
}
