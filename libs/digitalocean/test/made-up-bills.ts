import type { Row } from '@maestro/testkit';

/** A made-up bill of one month. The sum of its lines is its amount, to the cent. */
export interface Bill {
  readonly uuid: string;
  readonly number: string;
  /** `2026-11`. */
  readonly month: string;
  /** Of the running month. */
  readonly updatedAt?: string;
  readonly lines: readonly Row[];
}

/** DigitalOcean bills a month as at most 672 hours. */
const HOURS = 672;

interface Line {
  readonly product: string;
  readonly description: string;
  readonly cents: number;
  readonly id?: string;
  readonly uuid?: string;
  readonly group?: string;
  readonly project?: string;
  readonly hours?: number;
}

/** What the account of the scenarios uses in every month. */
const USED: readonly Line[] = [
  { product: 'Droplets', description: 'web-1 (s-4vcpu-8gb)', id: '3164494', cents: 4800, project: 'my-web-api' },
  { product: 'Droplets', description: 'db-1 (s-1vcpu-1gb)', id: '3164495', cents: 600, project: 'my-web-api' },
  {
    ...{ product: 'GPU Droplets', description: 'train-1 (gpu-h100x1-80gb)', id: '3164496', cents: 101_702 },
    ...{ project: 'Default', hours: 300 },
  },
  {
    ...{ product: 'Kubernetes Clusters', description: 'prod-cluster-01 (HA control plane)', cents: 4000 },
    ...{ uuid: 'bd5f5959-5e1e-4205-a714-a914373942af', group: 'prod-cluster-01', project: 'my-web-api' },
  },
  {
    ...{ product: 'Kubernetes Clusters', description: 'worker-pool-1 (s-2vcpu-4gb) x 3', cents: 7200 },
    ...{ group: 'prod-cluster-01', project: 'my-web-api' },
  },
  {
    ...{ product: 'Database Clusters', description: 'backend (db-s-2vcpu-4gb)', cents: 6015, project: 'my-web-api' },
    ...{ uuid: '9cc10173-e9ea-4176-9dbc-a4cee4c4ff30', group: 'backend' },
  },
  {
    ...{ product: 'Load Balancers', description: 'lb-web', cents: 1200, project: 'my-web-api' },
    uuid: '4de7ac8b-495b-4884-9a69-1050c6793cd6',
  },
  {
    ...{ product: 'Volumes', description: 'data-1 (100 GB)', cents: 1000, project: 'Default' },
    uuid: '506f78a4-e098-11e5-ad9f-000f53306ae1',
  },
  { product: 'Snapshots', description: 'web-1-before-upgrade (2.34 GB)', id: '6372321', cents: 14, project: 'Default' },
  {
    ...{ product: 'App Platform', description: 'shop (2 containers)', cents: 2937, project: 'my-web-api' },
    uuid: '4f6c71e2-1e90-4762-9fee-6cc4a0a9f2cf',
  },
  { product: 'Container Registry', description: 'example (Basic)', cents: 500 },
  { product: 'Spaces Subscription', description: 'Spaces ($5/mo 250GB storage & 1TB bandwidth)', cents: 500 },
  { product: 'Bandwidth', description: 'Bandwidth overage (37 GiB)', cents: 37 },
  { product: 'Support', description: 'Developer support plan', cents: 2400 },
];

/** A server that is there no more. */
const GONE: Line = { product: 'Droplets', description: 'old-web (s-2vcpu-2gb)', id: '2990001', cents: 1800 };
const CREDIT: Line = { product: 'Credits', description: 'Promotional credit', cents: -2500 };
const TAX_PERCENT = 19;

const lines = {
  '2026-08': [...USED.filter(({ product }) => product !== 'App Platform'), GONE],
  '2026-09': [...USED, { ...GONE, cents: 905, hours: 338 }],
  '2026-10': [...USED, CREDIT],
  '2026-11': USED.map((line) => ({ ...line, cents: Math.round(line.cents * 0.71), hours: 477 })),
} as const;

const amountOf = (cents: number): string =>
  `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;

const centsOf = ({ amount }: Row): number => Math.round(Number(amount) * 100);

function withTax(used: readonly Line[]): readonly Line[] {
  const taxed = used.reduce((sum, { cents }) => sum + cents, 0);
  return [...used, { product: 'Taxes', description: 'VAT (19%)', cents: Math.round((taxed * TAX_PERCENT) / 100) }];
}

const rowOf = (month: string, line: Line): Row => ({
  product: line.product,
  ...(line.uuid === undefined ? {} : { resource_uuid: line.uuid }),
  ...(line.id === undefined ? {} : { resource_id: line.id }),
  group_description: line.group ?? '',
  description: line.description,
  amount: amountOf(line.cents),
  duration: String(line.hours ?? HOURS),
  duration_unit: 'Hours',
  start_time: `${month}-01T00:00:00Z`,
  end_time: month === '2026-11' ? '2026-11-20T21:00:00Z' : `${month}-29T00:00:00Z`,
  ...(line.project === undefined ? {} : { project_name: line.project }),
});

/** Newest first, as the API lists them; the running month before the closed ones. */
export const BILLS: readonly Bill[] = Object.entries(lines)
  .map(([month, used], index): Bill => ({
    uuid: `22737513-0ea7-4206-8ceb-98a575af768${index}`,
    number: String(12_345_678 + index),
    month,
    ...(month === '2026-11' && { updatedAt: '2026-11-20T21:14:07Z' }),
    lines: withTax(used).map((line) => rowOf(month, line)),
  }))
  .reverse();

/** What an invoice says of a bill. */
export const invoiceOf = ({ uuid, number, month, updatedAt, lines: rows }: Bill): Row => ({
  invoice_uuid: uuid,
  invoice_id: number,
  amount: amountOf(rows.reduce((sum, row) => sum + centsOf(row), 0)),
  invoice_period: month,
  ...(updatedAt !== undefined && { updated_at: updatedAt }),
});
