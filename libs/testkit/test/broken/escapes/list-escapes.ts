import { ProviderError, type Resource } from '@maestro/core';
import { from, map, of, shareReplay } from 'rxjs';
import { acmeManifest } from '../../reference/acme-manifest.js';
import type { BrokenPlugin } from '../broken-plugin.types.js';
import { type Pages, pages, resources, settings } from '../spoilt-listing.js';

const [, volume] = acmeManifest.resources;

const attributes = (change: object) => (resource: Resource) => ({
  ...resource,
  attributes: { ...resource.attributes, ...change },
});

let counter = 0;

/** The first listing of each connection, for good. */
const kept = new WeakMap<object, Pages>();

/** What a list says, taken for something else. */
export const LIST_ESCAPES: readonly BrokenPlugin[] = [
  {
    // Under a name that core does not take for a secret’s: what is called authorization it leaves out.
    name: 'puts the token into raw',
    suite: 'listing',
    defects: {
      collector: (good, { token }) =>
        resources((resource) => ({ ...resource, raw: { row: resource.raw, request: { sent: token } } }))?.(good, {
          token,
          project: '',
        }) ?? good,
    },
  },
  {
    name: 'keeps its first listing',
    suite: 'listing',
    defects: {
      collector: pages((listing, _, good) => {
        const known = kept.get(good) ?? listing.pipe(shareReplay());
        kept.set(good, known);
        return known;
      }),
    },
  },
  {
    name: 'counts the places of unreadable rows on each page from 1',
    suite: 'listing',
    defects: {
      collector: pages((listing) =>
        listing.pipe(
          map((each) => ({
            ...each,
            unreadable: each.unreadable.map((row, index) => ({ ...row, position: each.resources.length + index + 1 })),
          })),
        ),
      ),
    },
  },
  {
    name: 'loses a page with a row that it cannot read',
    suite: 'listing',
    defects: {
      collector: pages((listing) =>
        listing.pipe(map((each) => (each.unreadable.length > 0 ? { ...each, resources: [] } : each))),
      ),
    },
  },
  {
    name: 'stops with an error at a row that it cannot read',
    suite: 'listing',
    defects: {
      collector: pages((listing) =>
        listing.pipe(
          map((each) => {
            if (each.unreadable.length === 0) return each;
            throw new ProviderError({ kind: 'invalid-response', retryable: false, message: 'A row cannot be read.' });
          }),
        ),
      ),
    },
  },
  {
    name: 'points at numbers',
    suite: 'listing',
    defects: {
      collector: resources((resource) => ({
        ...resource,
        relations: resource.relations.map(({ type, to }) => ({ type, to: { ...to, uid: 7 as never } })),
      })),
    },
  },
  {
    name: 'points at a kind to which it declares no relation',
    suite: 'listing',
    defects: {
      collector: resources((resource) => ({
        ...resource,
        relations: resource.relations.map(({ type, to }) => ({ type, to: { ...to, kind: 'acme.domain' } })),
      })),
    },
  },
  {
    name: 'fills a field by the clock',
    suite: 'listing',
    defects: {
      collector: resources((resource) => ({ ...resource, createdAt: new Date(1e12 + counter++).toISOString() })),
    },
  },
  {
    name: 'writes a number as text',
    suite: 'listing',
    defects: { collector: resources(attributes({ vcpus: '2' })) },
  },
  {
    name: 'writes a date in the provider’s own way',
    suite: 'listing',
    defects: { collector: resources((resource) => ({ ...resource, createdAt: '02.01.2026 03:04' })) },
  },
  {
    name: 'keeps a Date in raw',
    suite: 'listing',
    defects: { collector: resources((resource) => ({ ...resource, raw: { at: new Date(0) } })) },
  },
  {
    name: 'names a page of the provider that can never be filled in',
    suite: 'listing',
    kind: 'acme.volume',
    defects: { manifest: { resources: [{ ...volume, page: 'https://cloud.acme.example/{region}/{uid}' }] } },
  },
  {
    name: 'lists regions that were not chosen',
    suite: 'listing',
    kind: 'acme.bucket',
    defects: {
      buckets: (good) =>
        Object.assign(good, { parts: () => ['eu-1', 'eu-2', 'us-1'].map((region) => ({ id: region, region })) }),
    },
  },
  {
    name: 'lists one region only',
    suite: 'listing',
    kind: 'acme.bucket',
    defects: { buckets: (good) => Object.assign(good, { parts: () => [{ id: 'eu-1', region: 'eu-1' }] }) },
  },
  {
    name: 'tells one region of what lies in another',
    suite: 'listing',
    kind: 'acme.bucket',
    defects: {
      buckets: (good) => {
        const { withSettings } = good;
        return Object.assign(good, {
          withSettings: (bucket: Parameters<typeof withSettings>[0]) =>
            withSettings.call(good, bucket).pipe(map((told) => ({ ...told, region: 'eu-1' }))),
        });
      },
    },
  },
  {
    name: 'asks for one of two details only',
    suite: 'listing',
    kind: 'acme.bucket',
    defects: {
      buckets: settings((read, field) => (field === 'versioning' ? of({ field, value: 'enabled' }) : read)),
    },
  },
  {
    name: 'never asks for a detail',
    suite: 'listing',
    kind: 'acme.bucket',
    defects: { buckets: (good) => Object.assign(good, { withSettings: (bucket: Resource) => from([bucket]) }) },
  },
];
