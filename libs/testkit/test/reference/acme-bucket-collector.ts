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
import { catchError, concatMap, forkJoin, from, map, mergeMap, type Observable, of, throwError, toArray } from 'rxjs';
import { z } from 'zod';
import type { AcmeClient } from './acme-client.js';

const BucketRow = z.object({ name: z.string().min(1), bytes: z.number() });

/** A bucket as a resource. */
export type Bucket = Resource<ObjectStorage>;

/** The settings of buckets: names of attributes and last segments of paths. */
const SETTINGS = ['public', 'versioning'] as const;

interface Setting {
  readonly field: string;
  readonly value?: unknown;
  readonly reason?: string;
}

const listPath = (region: string): string => `/v1/regions/${region}/buckets`;

/** Reads the buckets of each region with their settings. */
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
          mergeMap((bucket) => this.withSettings(bucket), 3),
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

  withSettings(bucket: Bucket): Observable<Bucket> {
    return forkJoin(SETTINGS.map((field) => this.setting(bucket, field))).pipe(
      map((settings) => {
        const read = settings.flatMap(({ field, value }) => (value === undefined ? [] : [[field, value]]));
        const unknown = settings.flatMap(({ field, reason }) => (reason === undefined ? [] : [{ field, reason }]));
        const attributes = { ...bucket.attributes, ...Object.fromEntries(read) };
        return { ...bucket, attributes, ...(unknown.length > 0 && { unknown }) };
      }),
    );
  }

  /** A setting that cannot be read is unknown. A rejected credential or a cancellation fails the listing. */
  setting({ name, region = '' }: Bucket, field: string): Observable<Setting> {
    return this.client.field(this.type.task, `${listPath(region)}/${name}/${field}`, field).pipe(
      map((value) => ({ field, value })),
      catchError((error: unknown) =>
        ProviderError.is(error) && !['authentication', 'cancelled'].includes(error.kind)
          ? of({ field, reason: error.message })
          : throwError(() => error),
      ),
    );
  }
}

const toBucket = (region: string, { name, bytes }: z.infer<typeof BucketRow>, raw: unknown): Bucket => ({
  key: { provider: 'acme', kind: 'acme.bucket', uid: `${region}/${name}` },
  name,
  entity: 'bucket',
  region,
  active: true,
  tags: [],
  attributes: { hostName: `${name}.${region}.acme.example`, totalSizeBytes: bytes },
  relations: [],
  raw,
});
