/** A query on a large inventory. */
export interface ReadCase {
  readonly name: string;
  /** Paths below `/api/v1`, requested in turn. Placeholders such as `{droplet}` are filled in. */
  readonly paths: readonly string[];
  /** The target for p99 on a million rows, in milliseconds. */
  readonly targetMs?: number;
  /** The target for p99 on a million rows, as a multiple of the p99 of {@link REFERENCE} in the same run. */
  readonly maxRatio?: number;
  /** The target for p99 instead of `maxRatio` if responses were cut, in milliseconds. */
  readonly cutTargetMs?: number;
}

/** The case that other cases are compared with, independent of the speed of the machine. */
export const REFERENCE = 'by kind';

const PAGE = '/resources?limit=100';
/** A time in the middle of the history. */
const MOMENT = '&at=2026-07-01T00:00:00Z';

const each = (values: readonly string[], path: string): string[] => values.map((value) => path.replace('*', value));

const KINDS = ['droplet', 'volume', 'snapshot', 'image'];
const REGIONS = ['nyc3', 'fra1', 'ams3', 'syd1', 'atl1'];
const TAGS = ['env:production', 'env:staging', 'web', 'queue', 'app:shop-0012', 'drain'];

/** Ordered from common to rare queries. */
export const READ_CASES: readonly ReadCase[] = [
  { name: 'everything', paths: [PAGE], targetMs: 50 },
  { name: 'by kind', paths: each(KINDS, `${PAGE}&kind=digitalocean.*`), targetMs: 50 },
  { name: 'by region', paths: each(REGIONS, `${PAGE}&region=*`), targetMs: 50 },
  { name: 'by tag', paths: each(TAGS, `${PAGE}&tag=*`), targetMs: 50 },
  { name: 'the 50th page of a kind', paths: [`${PAGE}&kind=digitalocean.droplet&cursor={cursor}`], targetMs: 50 },
  {
    name: 'by kind and region',
    paths: each(REGIONS, `${PAGE}&kind=digitalocean.load-balancer&region=*`),
    maxRatio: 3,
  },
  { name: 'by kind and tag', paths: each(TAGS, `${PAGE}&kind=digitalocean.volume&tag=*`), maxRatio: 3 },
  {
    name: 'by kind and tag, none',
    paths: [`${PAGE}&kind=digitalocean.load-balancer&tag=env:production`],
    maxRatio: 3,
  },
  { name: 'by two tags', paths: each(['web', 'queue', 'drain'], `${PAGE}&tag=env:production&tag=*`), maxRatio: 3 },
  {
    name: 'by two tags, none',
    paths: [`${PAGE}&tag=env:production&tag=env:staging`],
    cutTargetMs: 1000,
    maxRatio: 3,
  },
  { name: 'by entity and tag, none', paths: [`${PAGE}&entity=load-balancer&tag=env:production`], maxRatio: 3 },
  { name: 'by status', paths: each(['active', 'off', 'archive', 'errored'], `${PAGE}&status=*`) },
  { name: 'gone', paths: [`${PAGE}&state=gone`, `${PAGE}&state=gone&kind=digitalocean.droplet`] },
  { name: 'gone and present', paths: [`${PAGE}&state=all`, `${PAGE}&state=all&kind=digitalocean.snapshot`] },
  { name: 'newest first', paths: [`${PAGE}&sort=-createdAt`, `${PAGE}&sort=-changedAt`], maxRatio: 3 },
  {
    name: 'newest first, by kind',
    paths: each(['droplet', 'firewall'], `${PAGE}&sort=-changedAt&kind=digitalocean.*`),
    maxRatio: 3,
  },
  {
    name: 'by region, then name',
    paths: [`${PAGE}&sort=region`, `${PAGE}&sort=region&kind=digitalocean.firewall`],
    maxRatio: 3,
  },
  { name: 'q, 1 or 2 letters', paths: each(['w', 'e', 'we', 'st'], `${PAGE}&q=*`) },
  { name: 'q, 2 letters, none', paths: [`${PAGE}&q=zz`] },
  { name: 'q, common prefix', paths: each(['web', 'pvc'], `${PAGE}&q=*`), maxRatio: 7.5, cutTargetMs: 1000 },
  {
    name: 'q, common substring',
    paths: each(['nyc', 'prod', '000'], `${PAGE}&q=*`),
    maxRatio: 7.5,
    cutTargetMs: 1000,
  },
  {
    name: 'q, few matches',
    paths: each(['drain', 'app:shop-0012', '167.64.9.77', 'worker-nyc3-00123'], `${PAGE}&q=*`),
  },
  { name: 'q, by kind', paths: each(['web', 'env'], `${PAGE}&q=*&kind=digitalocean.droplet`) },
  { name: 'at a past time', paths: [`${PAGE}${MOMENT}`], targetMs: 150 },
  { name: 'at, by kind', paths: each(KINDS, `${PAGE}&kind=digitalocean.*${MOMENT}`), targetMs: 150, maxRatio: 3 },
  { name: 'at, by region', paths: each(REGIONS, `${PAGE}&region=*${MOMENT}`), targetMs: 150, maxRatio: 3 },
  { name: 'at, by tag', paths: each(TAGS, `${PAGE}&tag=*${MOMENT}`), targetMs: 150, maxRatio: 3 },
  {
    name: 'at, by kind and region',
    paths: each(REGIONS, `${PAGE}&kind=digitalocean.load-balancer&region=*${MOMENT}`),
    maxRatio: 3,
  },
  { name: 'at, gone', paths: [`${PAGE}&state=gone${MOMENT}`], targetMs: 150 },
  { name: 'at, newest first', paths: [`${PAGE}&sort=-createdAt${MOMENT}`], targetMs: 150 },
  { name: 'one resource', paths: ['/resources/{droplet}'] },
  { name: 'its history', paths: ['/resources/{droplet}/history'] },
  { name: 'its relations, depth 2', paths: ['/resources/{droplet}/relations?depth=2'], targetMs: 500, maxRatio: 3 },
  { name: 'relations of an image used by 10,000', paths: ['/resources/{image}/relations'], targetMs: 1000 },
  { name: 'relations of a firewall for 300,000', paths: ['/resources/{firewall}/relations'], targetMs: 1000 },
  { name: 'summary', paths: ['/resources/summary'], targetMs: 300 },
  { name: 'changes', paths: ['/changes', '/changes?type=gone'] },
  { name: 'changes of a year, by day', paths: ['/changes/daily?days=366'], targetMs: 300 },
];
