import {
  type CollectedPage,
  type ListingPart,
  type ObjectStorage,
  type PermissionCheck,
  probePermission,
  ProviderError,
  readRows,
  type Resource,
  type ResourceCollector,
  type ResourceType,
} from '@maestro/core';
import { catchError, concatMap, from, map, mergeMap, type Observable, of, throwError, toArray } from 'rxjs';
import { z } from 'zod';
import type { AcmeClient } from './acme.client.js';

const BucketRow = z.object({ name: z.string().min(1), bytes: z.number() });
type Bucket = Resource<ObjectStorage>;

const listPath = (region: string): string => `/v1/regions/${region}/buckets`;

/** Reads the buckets of each region, and asks of each one who may reach it. */
export class AcmeBucketCollector implements ResourceCollector {
  constructor(
    readonly type: ResourceType,
    readonly client: AcmeClient,
    readonly regions: readonly string[],
  ) {}

  parts(): readonly ListingPart[] {
    return this.regions.map((region) => ({ id: region, region }));
  }

  collect({ id }: ListingPart): Observable<CollectedPage> {
    return this.client.whole(this.type.task, listPath(id), 'buckets').pipe(
      map((rows) =>
        readRows({ rows, firstPosition: 1 }, { schema: BucketRow, map: (row, raw) => toBucket(id, row, raw) }),
      ),
      concatMap((page) =>
        from(page.resources as readonly Bucket[]).pipe(
          mergeMap((bucket) => this.withAccess(bucket), 3),
          toArray(),
          map((resources) => ({ ...page, resources })),
        ),
      ),
    );
  }

  exists(uid: string): Observable<boolean> {
    const [region = '', name = ''] = uid.split('/');
    return this.client.exists(this.type.task, `${listPath(region)}/${name}`);
  }

  probe(): Observable<PermissionCheck> {
    const [first = ''] = this.regions;
    return probePermission(this.type, this.client.whole(this.type.task, listPath(first), 'buckets'));
  }

  /** Whether the public may reach it. Where that cannot be read, it is unknown; a refused credential, or the wish to stop, ends all. */
  withAccess(bucket: Bucket): Observable<Bucket> {
    const { name, region = '', attributes } = bucket;
    return this.client.isPublic(this.type.task, `${listPath(region)}/${name}/access`).pipe(
      map((isPublic) => ({ ...bucket, attributes: { ...attributes, public: isPublic } })),
      catchError((error: unknown) =>
        ProviderError.is(error) && !['authentication', 'cancelled'].includes(error.kind)
          ? of({ ...bucket, unknown: [{ field: 'public', reason: error.message }] })
          : throwError(() => error),
      ),
    );
  }
}

const toBucket = (region: string, { name, bytes }: z.infer<typeof BucketRow>, raw: unknown): Bucket => ({
  key: { provider: 'acme', kind: 'acme.bucket', uid: `${region}/${name}` },
  name,
  entity: 'application',
  family: 'ObjectStorage',
  region,
  active: true,
  tags: [],
  attributes: { hostName: `${name}.${region}.acme.example`, totalSizeBytes: bytes },
  relations: [],
  raw,
});
