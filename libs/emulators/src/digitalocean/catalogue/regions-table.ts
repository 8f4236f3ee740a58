import { constant } from '../json/constant.js';
import { REGION_SLUGS } from './region-slugs-table.js';
import { SIZES } from './sizes-table.js';

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
