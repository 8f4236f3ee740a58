import { ProviderError, type Resource } from '@maestro/core';
import { from, map, of, shareReplay } from 'rxjs';
import { acmeManifest } from '../../reference/acme-manifest.js';
import type { BrokenPlugin } from '../broken-plugin.types.js';
import { type Pages, pages, resources, settings } from '../modified-listing.js';

const [, volume] = acmeManifest.resources;

const attributes = (change: object) => (resource: Resource) => ({
  ...resource,
  attributes: { ...resource.attributes, ...change },
});

let counter = 0;

/** The first listing of each connection, cached permanently. */
const kept = new WeakMap<object, Pages>();

/** Misinterpreted lists. */
export const LIST_ESCAPES: readonly BrokenPlugin[] = [
  {
    // Not under the name authorization, which core treats as a secret and omits.
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
    name: 'caches its first listing',
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
    name: 'counts positions of unreadable rows from 1 on each page',
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
    name: 'drops a page with an unreadable row',
    suite: 'listing',
    defects: {
      collector: pages((listing) =>
        listing.pipe(map((each) => (each.unreadable.length > 0 ? { ...each, resources: [] } : each))),
      ),
    },
  },
  {
    name: 'fails at an unreadable row',
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
    name: 'has relations to numeric ids',
    suite: 'listing',
    defects: {
      collector: resources((resource) => ({
        ...resource,
        relations: resource.relations.map(({ type, to }) => ({ type, to: { ...to, uid: 7 as never } })),
      })),
    },
  },
  {
    name: 'has relations to a kind that it does not declare',
    suite: 'listing',
    defects: {
      collector: resources((resource) => ({
        ...resource,
        relations: resource.relations.map(({ type, to }) => ({ type, to: { ...to, kind: 'acme.domain' } })),
      })),
    },
  },
  {
    name: 'fills a field from the clock',
    suite: 'listing',
    defects: {
      collector: resources((resource) => ({ ...resource, createdAt: new Date(1e12 + counter++).toISOString() })),
    },
  },
  {
    name: 'emits a number as a string',
    suite: 'listing',
    defects: { collector: resources(attributes({ vcpus: '2' })) },
  },
  {
    name: 'emits a date in the provider’s format',
    suite: 'listing',
    defects: { collector: resources((resource) => ({ ...resource, createdAt: '02.01.2026 03:04' })) },
  },
  {
    name: 'emits a Date in raw',
    suite: 'listing',
    defects: { collector: resources((resource) => ({ ...resource, raw: { at: new Date(0) } })) },
  },
  {
    name: 'declares a page with unavailable placeholders',
    suite: 'listing',
    kind: 'acme.volume',
    defects: { manifest: { resources: [{ ...volume, page: 'https://cloud.acme.example/{region}/{uid}' }] } },
  },
  {
    name: 'lists regions that were not selected',
    suite: 'listing',
    kind: 'acme.bucket',
    defects: {
      buckets: (good) =>
        Object.assign(good, { parts: () => ['eu-1', 'eu-2', 'us-1'].map((region) => ({ id: region, region })) }),
    },
  },
  {
    name: 'lists only one region',
    suite: 'listing',
    kind: 'acme.bucket',
    defects: { buckets: (good) => Object.assign(good, { parts: () => [{ id: 'eu-1', region: 'eu-1' }] }) },
  },
  {
    name: 'reports the wrong region of resources',
    suite: 'listing',
    kind: 'acme.bucket',
    defects: {
      buckets: (good) => {
        const { withSettings } = good;
        return Object.assign(good, {
          withSettings: (bucket: Parameters<typeof withSettings>[0]) =>
            withSettings.call(good, bucket).pipe(map((resource) => ({ ...resource, region: 'eu-1' }))),
        });
      },
    },
  },
  {
    name: 'requests only one of two details',
    suite: 'listing',
    kind: 'acme.bucket',
    defects: {
      buckets: settings((read, field) => (field === 'versioning' ? of({ field, value: 'enabled' }) : read)),
    },
  },
  {
    name: 'never requests a detail',
    suite: 'listing',
    kind: 'acme.bucket',
    defects: { buckets: (good) => Object.assign(good, { withSettings: (bucket: Resource) => from([bucket]) }) },
  },
];
