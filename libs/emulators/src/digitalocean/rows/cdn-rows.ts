import type { RowSource } from '../json/row.types.js';
import { createdAt } from '../world/blueprint.js';
import type { World } from '../world/world.js';
import { uuidSource } from './row-sources.js';

/** A Spaces bucket that a CDN endpoint may serve. */
export interface Bucket {
  readonly name: string;
  readonly region: string;
}

const SPACES_REGIONS = ['nyc3', 'ams3', 'fra1', 'sfo3', 'sgp1', 'lon1', 'tor1', 'blr1', 'syd1'];

const SECONDS = [60, 600, 3600, 3600, 86400, 604800];

const buildEndpoint = (world: World, buckets: readonly Bucket[], index: number, id: string) => {
  const { blueprint } = world;
  const dice = blueprint.dice('cdn', index);
  const own = {
    name: `${dice.pick(['assets', 'media', 'static', 'downloads'])}-${index + 1}`,
    region: dice.pick(SPACES_REGIONS),
  };
  const { name, region } = buckets[index] ?? own;
  const certificate = dice.chance(40) ? world.certificate(index) : undefined;
  return {
    id,
    origin: `${name}.${region}.digitaloceanspaces.com`,
    endpoint: `${name}.${region}.cdn.digitaloceanspaces.com`,
    created_at: createdAt(index, blueprint.counts.cdnEndpoints),
    ttl: dice.pick(SECONDS),
    ...(certificate && { certificate_id: certificate, custom_domain: `cdn-${index + 1}.example.com` }),
  };
};

/** A CDN endpoint, as in `GET /v2/cdn/endpoints`. */
export type CdnEndpointRow = ReturnType<typeof buildEndpoint>;

/** CDN endpoints, for the given buckets first and then for invented ones. */
export const cdnRows = (world: World, buckets: readonly Bucket[]): RowSource<CdnEndpointRow> =>
  uuidSource(world.blueprint, 'cdn', world.blueprint.counts.cdnEndpoints, (index, id) =>
    buildEndpoint(world, buckets, index, id),
  );
