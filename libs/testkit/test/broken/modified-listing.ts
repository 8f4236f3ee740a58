import {
  type CollectedPage,
  type ListingPart,
  ProviderError,
  type ProviderErrorKind,
  type Resource,
  type ResourceCollector,
} from '@maestro/core';
import { map, type Observable } from 'rxjs';
import type { AcmeBucketCollector, Bucket } from '../reference/acme-bucket-collector.js';
import type { AcmeCollector } from '../reference/acme-collector.js';
import type { AcmeDefects } from '../reference/acme-plugin.js';

/** The result of collect(). */
export type Pages = Observable<CollectedPage>;

/** Modifies the listings of a collector. */
export const pages =
  (modify: (listing: Pages, part: ListingPart, good: AcmeCollector) => Pages): AcmeDefects['collector'] =>
  (good): ResourceCollector => ({
    type: good.type,
    parts: () => good.parts(),
    collect: (part) => modify(good.collect(part), part, good),
    ...(good.exists ? { exists: good.exists } : {}),
    probe: () => good.probe(),
  });

/** Modifies the resources of a collector. */
export const resources = (modify: (resource: Resource) => Resource): AcmeDefects['collector'] =>
  pages((listing) => listing.pipe(map((page) => ({ ...page, resources: page.resources.map(modify) }))));

/** Whether an error is a ProviderError of a kind. */
export const isKind = (error: unknown, kind: ProviderErrorKind): boolean =>
  ProviderError.is(error) && error.kind === kind;

/** Modifies the settings of buckets. */
export const settings =
  (modify: (read: ReturnType<AcmeBucketCollector['setting']>, field: string) => typeof read): AcmeDefects['buckets'] =>
  (good) => {
    const { setting } = good;
    return Object.assign(good, {
      setting: (bucket: Bucket, field: string) => modify(setting.call(good, bucket, field), field),
    });
  };
