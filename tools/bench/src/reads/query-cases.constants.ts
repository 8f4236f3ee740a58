import type { ReadCase } from './read-cases.constants.js';

const PAGE = '/resources?limit=100';
const encoded = encodeURIComponent;

/** A page of a query. */
const query = (text: string): string => `${PAGE}&query=${encoded(text)}`;

/** One case for each query, so that a slow one is not hidden by quick ones. */
const queries = (prefix: string, texts: readonly string[], limits: Omit<ReadCase, 'name' | 'paths'>): ReadCase[] =>
  texts.map((text) => ({ name: `${prefix}: ${text}`, paths: [query(text)], ...limits }));

/** An answer that was cut is as good, if it comes within a second. */
const CUT = { cutTargetMs: 1000 };

/** Filters with an index. */
const INDEXED = queries(
  'indexed',
  [
    'provider:digitalocean',
    'connection:staging',
    'region:fra1',
    'entity:volume',
    'status:off',
    'tag:env:production',
    'gone:yes',
    'present:yes',
    'created<2024-01-01',
    'created newer than 30d',
    'changed<2026-03-01',
    'deleted>2026-06-01',
    'cost>50',
    'cost>1000000',
    'uid:210000077',
    'name:web-prod',
    'name starts with web-prod-fra1',
    'address:10.64.3.0/24',
    'kind:droplet region:fra1',
    'kind:volume tag:env:production',
  ],
  { maxRatio: 1.5, ...CUT },
);

/** Fields that only some kinds have. */
const FIELDS = queries(
  'field',
  [
    'kind:droplet vcpus>=4',
    'kind:droplet vcpus<1',
    'kind:droplet locked:no',
    'kind:droplet locked:yes',
    'kind:droplet size:s-2vcpu-4gb',
    'kind:droplet size:none-such',
    'kind:droplet imageName~ubuntu',
    'kind:droplet address:10.64.0.0/24',
    'kind:droplet cost>20USD',
    'kind:volume sizeGb:100',
    'kind:volume sizeGb>10000',
  ],
  { maxRatio: 3, ...CUT },
);

const RELATIONS = queries(
  'relation',
  [
    'kind:droplet has:volume',
    'kind:droplet -has:volume',
    'kind:droplet -has:firewall',
    'has:volume',
    'kind:volume attached-to:none',
    'kind:volume attached-to:(vcpus>=4)',
    'kind:volume attached-to:(vcpus<1)',
    'kind:droplet protected-by:(name contains web)',
    'kind:droplet protected-by:(name contains no-such)',
    'kind:firewall protects:(vcpus>=4)',
    'kind:firewall protects:(vcpus<1)',
    'kind:droplet member-of:(kind:vpc region:fra1)',
    'kind:snapshot snapshot-of:(tag:env:production)',
    'kind:image -has:droplet',
  ],
  { maxRatio: 5, ...CUT },
);

const SEARCHES: readonly ReadCase[] = [
  { name: 'search: in 300,000 names', paths: [`${PAGE}&q=prod`], maxRatio: 5, ...CUT },
  {
    name: 'search: in 300,000 names of a kind',
    paths: [`${PAGE}&q=prod&kind=digitalocean.droplet`],
    maxRatio: 5,
    ...CUT,
  },
  { name: 'search: two common words', paths: [`${PAGE}&q=prod+nyc3`], maxRatio: 5, ...CUT },
  { name: 'search: common, rarely together', paths: [`${PAGE}&q=prod+pvc`], maxRatio: 5, ...CUT },
  { name: 'search: rare', paths: [`${PAGE}&q=0123456`], maxRatio: 5, ...CUT },
  { name: 'search: none', paths: [`${PAGE}&q=no-such-name`], maxRatio: 5, ...CUT },
  { name: 'search: common, newest first', paths: [`${PAGE}&q=prod&sort=-created`], maxRatio: 5, ...CUT },
  { name: 'search: rare, newest first', paths: [`${PAGE}&q=0123456&sort=-created`], maxRatio: 5, ...CUT },
  ...['prod', 'web-prod-fra1', '0123456', 'no-such-name', '10.64.0.0/24', 'vcpus>4', 'kind:droplet vcpus<1'].map(
    (text) => ({
      name: `as one types: ${text}`,
      paths: [`/search?q=${encoded(text)}`],
      cutTargetMs: 2000,
    }),
  ),
];

const SORTS: readonly ReadCase[] = ['created', '-changed', 'region', 'uid', '-cost', '-vcpus', 'seen', '-deleted'].map(
  (sort) => ({
    name: `sort: ${sort}`,
    paths: [`${PAGE}&sort=${sort}`],
    ...CUT,
  }),
);

const TOTALS: readonly ReadCase[] = [
  ['count: everything', '/resources/count'],
  ['count: in 300,000 names', '/resources/count?q=prod'],
  ['count: a field', `/resources/count?query=${encoded('kind:droplet vcpus<1')}`],
  ['count: a relation', `/resources/count?query=${encoded('kind:droplet -has:volume')}`],
  ['facets: everything', '/resources/facets'],
  ['facets: an entity', '/resources/facets?entity=volume'],
  ['facets: in 300,000 names', '/resources/facets?query=prod'],
].map(([name = '', path = '']) => ({ name, paths: [path], ...CUT }));

const COMBINATIONS = queries(
  'all at once',
  [
    'kind:droplet region:fra1 tag:env:production -has:firewall cost>50',
    'kind:droplet has:volume vcpus>=8 created<2025-01-01 name contains prod',
    '(kind:droplet vcpus<1) or (kind:volume sizeGb>10000)',
    'region:fra1 or tag:drain or name contains no-such',
    'not (region:fra1 or region:nyc3 or region:ams3) kind:droplet -tag:env:production -status:active',
    'name contains prod name contains pvc -has:volume',
  ],
  CUT,
);

/** Questions of the query language, the search and the totals. */
export const QUERY_CASES: readonly ReadCase[] = [
  ...INDEXED,
  ...FIELDS,
  ...RELATIONS,
  ...SEARCHES,
  ...SORTS,
  ...TOTALS,
  ...COMBINATIONS,
];
