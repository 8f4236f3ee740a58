import {
  ProviderError,
  type CollectedPage,
  type ListingPart,
  type PermissionCheck,
  probePermission,
  type Resource,
  type ResourceCollector,
} from '@maestro/core';
import {
  catchError,
  type MonoTypeOperatorFunction,
  throwError,
  bufferCount,
  concat,
  concatMap,
  defer,
  EMPTY,
  from,
  map,
  mergeMap,
  type Observable,
  of,
  tap,
} from 'rxjs';
import type { SpacesClient } from '../client/spaces-client.js';
import { type BucketFacet, readFacets } from './read-facets.js';
import { bucketKind } from './bucket.kind.js';
import { addressOf, withFacets } from './bucket-mapper.js';
import { isElsewhere, locationFacet } from './setting-facet.js';
import { objectTotalsFacet } from './object-totals-facet.js';
import { uploadPartsFacet } from './upload-parts-facet.js';
import { unfinishedUploadsFacet } from './list-uploads.js';
import { versionTotalsFacet } from './version-totals-facet.js';
import { SETTING_FACETS } from './setting-facets.constants.js';

const WHAT_TO_DO = 'A key limited to some buckets may not list them: create one with Full Access.';

/** Adds the necessary action to the error of a refused list of buckets. */
export function explainPermission<T>(): MonoTypeOperatorFunction<T> {
  return catchError((error: unknown) =>
    throwError(() => (ProviderError.is(error) && error.kind === 'permission' ? explained(error) : error)),
  );
}

function explained(error: ProviderError): ProviderError {
  const { kind, retryable, retryAfter, status, endpoint, requestId, cause } = error;
  const message = `${error.message} ${WHAT_TO_DO}`;
  return new ProviderError({ kind, retryable, retryAfter, status, endpoint, requestId, cause, message });
}

/** Buckets of one region that are read concurrently; the limiter restricts their requests further, over all regions. */
const CONCURRENCY = 8;

/** Buckets per page: few, so that progress is visible and little is buffered. */
const PAGE = 20;

/** Reads the buckets of each chosen region, with their settings. */
export class BucketCollector implements ResourceCollector {
  readonly type = bucketKind.type;
  readonly #facets: readonly BucketFacet[];

  /** @param deep whether the objects of each bucket are counted, too. */
  constructor(
    readonly client: SpacesClient,
    readonly regions: readonly string[],
    deep: boolean,
  ) {
    this.#facets = [
      ...(client.sharesAddress ? [locationFacet] : []),
      ...SETTING_FACETS,
      ...(deep ? [objectTotalsFacet, versionTotalsFacet, unfinishedUploadsFacet, uploadPartsFacet] : []),
    ];
  }

  parts(): readonly ListingPart[] {
    return this.regions.map((region) => ({ id: region, region }));
  }

  collect({ id, region = id }: ListingPart): Observable<CollectedPage> {
    return defer(() => {
      let expected = 0;
      const pages = this.#pages(region).pipe(
        tap(({ resources, unreadable }) => (expected += resources.length + unreadable.length)),
      );
      // The total is known only at the end, because a bucket may disappear while it is read.
      return concat(
        pages,
        defer(() => of({ resources: [], unreadable: [], expected })),
      );
    });
  }

  exists(uid: string): Observable<boolean> {
    const bucket = addressOf(uid);
    const isThere = (location: string): boolean => !this.client.sharesAddress || !isElsewhere(location, bucket.region);
    return this.client.location(bucket).pipe(map((location) => location !== undefined && isThere(location)));
  }

  probe(): Observable<PermissionCheck> {
    const [first = ''] = this.regions;
    return probePermission(this.type, this.client.probe(first).pipe(explainPermission()));
  }

  #pages(region: string): Observable<CollectedPage> {
    const seen = new Set<string>();
    return this.client.buckets(region).pipe(
      explainPermission(),
      map((page) => bucketKind.rows(page, { id: region, region })),
      concatMap(({ resources, unreadable }) => {
        const news = resources.filter(({ key }) => !seen.has(key.uid));
        for (const { key } of news) seen.add(key.uid);
        return concat(unreadable.length > 0 ? of({ resources: [], unreadable }) : EMPTY, this.#read(news));
      }),
    );
  }

  #read(buckets: readonly Resource[]): Observable<CollectedPage> {
    return from(buckets).pipe(
      mergeMap(
        (bucket) =>
          readFacets(this.client, addressOf(bucket.key.uid), this.#facets).pipe(
            mergeMap((outcomes) => (outcomes ? [withFacets(bucket, outcomes)] : [])),
          ),
        CONCURRENCY,
      ),
      bufferCount(PAGE),
      map((resources) => ({ resources, unreadable: [] })),
    );
  }
}
