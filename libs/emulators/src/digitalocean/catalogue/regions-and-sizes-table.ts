import { constant } from '../json/row-writer.js';

/** The regions of the account, busiest first. All are in the specification's list of slugs. */
export const REGION_SLUGS = ['nyc1', 'nyc3', 'ams3', 'fra1', 'sfo3', 'sgp1', 'lon1', 'tor1', 'blr1', 'syd1'];

/** A plan: memory in MB, disk in GB, transfer in TB, price in US dollars per month. */
interface Plan {
  readonly slug: string;
  readonly memory: number;
  readonly vcpus: number;
  readonly disk: number;
  readonly transfer: number;
  readonly monthly: number;
  readonly description: string;
  readonly gpu?: { readonly count: number; readonly model: string; readonly vram: number };
}

const H100 = { count: 1, model: 'nvidia_h100', vram: 80 };

const PLANS: readonly Plan[] = [
  { slug: 's-1vcpu-512mb-10gb', memory: 512, vcpus: 1, disk: 10, transfer: 0.5, monthly: 4, description: 'Basic' },
  { slug: 's-1vcpu-1gb', memory: 1024, vcpus: 1, disk: 25, transfer: 1, monthly: 6, description: 'Basic' },
  { slug: 's-1vcpu-2gb', memory: 2048, vcpus: 1, disk: 50, transfer: 2, monthly: 12, description: 'Basic' },
  { slug: 's-2vcpu-2gb', memory: 2048, vcpus: 2, disk: 60, transfer: 3, monthly: 18, description: 'Basic' },
  { slug: 's-2vcpu-4gb', memory: 4096, vcpus: 2, disk: 80, transfer: 4, monthly: 24, description: 'Basic' },
  { slug: 's-4vcpu-8gb', memory: 8192, vcpus: 4, disk: 160, transfer: 5, monthly: 48, description: 'Basic' },
  { slug: 's-8vcpu-16gb', memory: 16384, vcpus: 8, disk: 320, transfer: 6, monthly: 96, description: 'Basic' },
  { slug: 'c-2', memory: 4096, vcpus: 2, disk: 25, transfer: 4, monthly: 42, description: 'CPU-Optimized' },
  { slug: 'c-4', memory: 8192, vcpus: 4, disk: 50, transfer: 5, monthly: 84, description: 'CPU-Optimized' },
  { slug: 'g-2vcpu-8gb', memory: 8192, vcpus: 2, disk: 25, transfer: 4, monthly: 63, description: 'General Purpose' },
  {
    slug: 'g-4vcpu-16gb',
    memory: 16384,
    vcpus: 4,
    disk: 50,
    transfer: 5,
    monthly: 126,
    description: 'General Purpose',
  },
  {
    slug: 'm-2vcpu-16gb',
    memory: 16384,
    vcpus: 2,
    disk: 50,
    transfer: 4,
    monthly: 84,
    description: 'Memory-Optimized',
  },
  {
    slug: 'gpu-h100x1-80gb',
    memory: 245760,
    vcpus: 20,
    disk: 720,
    transfer: 15,
    monthly: 2522.16,
    description: 'H100 GPU - 1X',
    gpu: H100,
  },
  {
    slug: 'gpu-h100x8-640gb',
    memory: 1966080,
    vcpus: 160,
    disk: 2046,
    transfer: 60,
    monthly: 17796.48,
    description: 'H100 GPU - 8X',
    gpu: { ...H100, count: 8, vram: 640 },
  },
];

/** The maximum number of hours that are billed per month. */
const BILLED_HOURS = 672;

const toSize = ({ slug, memory, vcpus, disk, transfer, monthly, description, gpu }: Plan) =>
  constant({
    slug,
    memory,
    vcpus,
    disk,
    transfer,
    price_monthly: monthly,
    price_hourly: Number((monthly / BILLED_HOURS).toFixed(5)),
    regions: REGION_SLUGS,
    available: true,
    description,
    disk_info: [{ type: 'local', size: { amount: disk, unit: 'gib' } }],
    ...(gpu && { gpu_info: { count: gpu.count, model: gpu.model, vram: { amount: gpu.vram, unit: 'gib' } } }),
  });

/** The sizes of `GET /v2/sizes`. Droplets embed them. */
export const SIZES = PLANS.map(toSize);

const FEATURES = ['private_networking', 'backups', 'ipv6', 'metadata', 'install_agent', 'storage', 'image_transfer'];

const CITIES: Readonly<Record<string, string>> = {
  nyc: 'New York',
  ams: 'Amsterdam',
  fra: 'Frankfurt',
  sfo: 'San Francisco',
  sgp: 'Singapore',
  lon: 'London',
  tor: 'Toronto',
  blr: 'Bangalore',
  syd: 'Sydney',
};

const SIZE_SLUGS = SIZES.map(({ slug }) => slug);

/** The regions of `GET /v2/regions`. Droplets, volumes and load balancers embed them. */
export const REGIONS = REGION_SLUGS.map((slug) =>
  constant({
    name: `${CITIES[slug.slice(0, 3)]} ${slug.slice(3)}`,
    slug,
    features: FEATURES,
    available: true,
    sizes: SIZE_SLUGS,
  }),
);
