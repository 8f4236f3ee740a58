/** What a person or a program asks of a large inventory. */
export interface ReadCase {
  readonly name: string;
  /** Addresses below `/api/v1`, asked for in turn; `{droplet}` and the like are filled in. */
  readonly paths: readonly string[];
  /** Milliseconds within which 99 of 100 requests should be answered on a million rows. */
  readonly targetMs?: number;
  /** How many times as long as {@link REFERENCE} 99 of 100 requests may take in the same run, on a million rows. */
  readonly atMostTimes?: number;
  /** Milliseconds within which an answer that says it was cut is as good. */
  readonly cutWithinMs?: number;
}

/** The case that others are compared with: how quick it is says how quick the machine is. */
export const REFERENCE = 'by kind';

const PAGE = '/resources?limit=100';
/** In the middle of the history. */
const MOMENT = '&at=2026-07-01T00:00:00Z';

const each = (values: readonly string[], path: string): string[] => values.map((value) => path.replace('*', value));

const KINDS = ['droplet', 'volume', 'snapshot', 'image'];
const REGIONS = ['nyc3', 'fra1', 'ams3', 'syd1', 'atl1'];
const TAGS = ['env:production', 'env:staging', 'web', 'queue', 'app:shop-0012', 'drain'];

/** From what nobody does without to what only few do. */
export const READ_CASES: readonly ReadCase[] = [
  { name: 'everything', paths: [PAGE], targetMs: 50 },
  { name: 'by kind', paths: each(KINDS, `${PAGE}&kind=digitalocean.*`), targetMs: 50 },
  { name: 'by region', paths: each(REGIONS, `${PAGE}&region=*`), targetMs: 50 },
  { name: 'by tag', paths: each(TAGS, `${PAGE}&tag=*`), targetMs: 50 },
  { name: 'the 50th page of a kind', paths: [`${PAGE}&kind=digitalocean.droplet&cursor={cursor}`], targetMs: 50 },
  {
    name: 'by kind and region',
    paths: each(REGIONS, `${PAGE}&kind=digitalocean.load-balancer&region=*`),
    atMostTimes: 3,
  },
  { name: 'by kind and tag', paths: each(TAGS, `${PAGE}&kind=digitalocean.volume&tag=*`), atMostTimes: 3 },
  {
    name: 'by kind and tag, none',
    paths: [`${PAGE}&kind=digitalocean.load-balancer&tag=env:production`],
    atMostTimes: 3,
  },
  { name: 'by two tags', paths: each(['web', 'queue', 'drain'], `${PAGE}&tag=env:production&tag=*`), atMostTimes: 3 },
  {
    name: 'by two tags, none',
    paths: [`${PAGE}&tag=env:production&tag=env:staging`],
    cutWithinMs: 1000,
    atMostTimes: 3,
  },
  { name: 'by entity and tag, none', paths: [`${PAGE}&entity=load-balancer&tag=env:production`], atMostTimes: 3 },
  { name: 'by status', paths: each(['active', 'off', 'archive', 'errored'], `${PAGE}&status=*`) },
  { name: 'gone', paths: [`${PAGE}&state=gone`, `${PAGE}&state=gone&kind=digitalocean.droplet`] },
  { name: 'gone and present', paths: [`${PAGE}&state=all`, `${PAGE}&state=all&kind=digitalocean.snapshot`] },
  { name: 'newest first', paths: [`${PAGE}&sort=-createdAt`, `${PAGE}&sort=-changedAt`], atMostTimes: 3 },
  {
    name: 'newest first, by kind',
    paths: each(['droplet', 'firewall'], `${PAGE}&sort=-changedAt&kind=digitalocean.*`),
    atMostTimes: 3,
  },
  {
    name: 'by region, then name',
    paths: [`${PAGE}&sort=region`, `${PAGE}&sort=region&kind=digitalocean.firewall`],
    atMostTimes: 3,
  },
  { name: 'q, 1 or 2 letters', paths: each(['w', 'e', 'we', 'st'], `${PAGE}&q=*`) },
  { name: 'q, 2 letters, none', paths: [`${PAGE}&q=zz`] },
  { name: 'q, how most names begin', paths: each(['web', 'pvc'], `${PAGE}&q=*`), atMostTimes: 7.5, cutWithinMs: 1000 },
  {
    name: 'q, within many names',
    paths: each(['nyc', 'prod', '000'], `${PAGE}&q=*`),
    atMostTimes: 7.5,
    cutWithinMs: 1000,
  },
  { name: 'q, few', paths: each(['drain', 'app:shop-0012', '167.64.9.77', 'worker-nyc3-00123'], `${PAGE}&q=*`) },
  { name: 'q, by kind', paths: each(['web', 'env'], `${PAGE}&q=*&kind=digitalocean.droplet`) },
  { name: 'at a past moment', paths: [`${PAGE}${MOMENT}`], targetMs: 150 },
  { name: 'at, by kind', paths: each(KINDS, `${PAGE}&kind=digitalocean.*${MOMENT}`), targetMs: 150, atMostTimes: 3 },
  { name: 'at, by region', paths: each(REGIONS, `${PAGE}&region=*${MOMENT}`), targetMs: 150, atMostTimes: 3 },
  { name: 'at, by tag', paths: each(TAGS, `${PAGE}&tag=*${MOMENT}`), targetMs: 150, atMostTimes: 3 },
  {
    name: 'at, by kind and region',
    paths: each(REGIONS, `${PAGE}&kind=digitalocean.load-balancer&region=*${MOMENT}`),
    atMostTimes: 3,
  },
  { name: 'at, gone', paths: [`${PAGE}&state=gone${MOMENT}`], targetMs: 150 },
  { name: 'at, newest first', paths: [`${PAGE}&sort=-createdAt${MOMENT}`], targetMs: 150 },
  { name: 'one resource', paths: ['/resources/{droplet}'] },
  { name: 'its history', paths: ['/resources/{droplet}/history'] },
  { name: 'its relations, 2 far', paths: ['/resources/{droplet}/relations?depth=2'], targetMs: 500, atMostTimes: 3 },
  { name: 'relations of an image of 10,000', paths: ['/resources/{image}/relations'], targetMs: 1000 },
  { name: 'relations of a tag of 300,000', paths: ['/resources/{firewall}/relations'], targetMs: 1000 },
  { name: 'summary', paths: ['/resources/summary'], targetMs: 300 },
  { name: 'changes', paths: ['/changes', '/changes?type=gone'] },
  { name: 'changes of a year, by day', paths: ['/changes/daily?days=366'], targetMs: 300 },
];
