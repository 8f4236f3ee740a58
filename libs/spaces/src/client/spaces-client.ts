import type { S3Client, Bucket, Owner } from '@aws-sdk/client-s3';
import { s3Sdk } from './s3-sdk.js';
import {
  type CursorAnswer,
  cursorListing,
  type ProviderAnswer,
  type RequestExecutor,
  type RowsPage,
} from '@maestro/core';
import { map, type Observable } from 'rxjs';
import { plain, readFailure, s3Code } from './read-failure.js';
import type { RegionClients } from './region-clients.js';

/** The region and name of a bucket. */
export interface BucketAddress {
  readonly region: string;
  readonly name: string;
}

/** One call of the S3 API. */
export interface SpacesCall<T> {
  /** The task that its requests are counted for. Default: the buckets' task. */
  readonly task?: string;
  /** Its name in S3: `GetBucketCors`. */
  readonly operation: string;
  readonly region: string;
  /** Absent for ListBuckets. */
  readonly bucket?: string;
  send(s3: S3Client, options: { readonly abortSignal: AbortSignal }): Promise<T>;
  /** S3 error codes of a 404 that are expected, such as `NoSuchCORSConfiguration`, and their results. */
  readonly notFound?: Readonly<Record<string, T>>;
}

/** The requested page size. RADOS ignores it and returns all buckets; other gateways use it. */
const PAGE_SIZE = 1_000;

/** A bucket in the response of ListBuckets, with the owner of the account. Plain data. */
export interface ListedBucket {
  readonly Bucket: unknown;
  readonly Owner?: unknown;
}

/** The client of one connection. Every result is a cold Observable that fails with a ProviderError. */
export class SpacesClient {
  /** @param task the task that calls belong to, unless they name another. */
  constructor(
    readonly clients: RegionClients,
    readonly requests: RequestExecutor,
    readonly task: string,
  ) {}

  /** Whether all regions share one address. */
  get sharesAddress(): boolean {
    return this.clients.shareOneAddress;
  }

  /** Every bucket of a region, page by page. */
  buckets(region: string): Observable<RowsPage<ListedBucket>> {
    return cursorListing({
      endpoint: `ListBuckets ${region}`,
      fetch: (cursor) => this.#bucketPage(region, cursor),
    });
  }

  /** The first page of a region's list, which shows whether it may be read. */
  probe(region: string): Observable<unknown> {
    return this.#bucketPage(region, undefined);
  }

  /** The owner of a region's buckets. */
  owner(region: string): Observable<Owner | undefined> {
    return this.call({
      task: 'account',
      operation: 'ListBuckets',
      region,
      send: async (s3, options) => (await s3.send(new (s3Sdk().ListBucketsCommand)({ MaxBuckets: 1 }), options)).Owner,
    });
  }

  /**
   * The region in a bucket's location; empty if it has none; undefined if the provider itself reports that the bucket does not exist.
   * Uses a call whose response has a body, because a proxy's 404 proves nothing.
   */
  location({ region, name }: BucketAddress): Observable<string | undefined> {
    return this.call<string | undefined>({
      operation: 'GetBucketLocation',
      region,
      bucket: name,
      send: async (s3, options) =>
        (await s3.send(new (s3Sdk().GetBucketLocationCommand)({ Bucket: name }), options)).LocationConstraint ?? '',
      notFound: { NoSuchBucket: undefined },
    });
  }

  /** Any other call. */
  call<T>({ task = this.task, operation, region, bucket, send, notFound = {} }: SpacesCall<T>): Observable<T> {
    return this.requests.execute({
      task,
      path: '/',
      endpoint: bucket === undefined ? `${operation} ${region}` : `${operation} ${region}/${bucket}`,
      failure: readFailure,
      send: async (abortSignal): Promise<ProviderAnswer<T>> => {
        try {
          return { body: await send(this.clients.of(region), { abortSignal }) };
        } catch (error) {
          const code = s3Code(error, 404);
          if (code === undefined || !Object.hasOwn(notFound, code)) throw error;
          return { body: notFound[code] as T };
        }
      },
    });
  }

  #bucketPage(region: string, cursor: string | undefined): Observable<CursorAnswer<ListedBucket>> {
    return this.call({
      operation: 'ListBuckets',
      region,
      send: (s3, options) =>
        s3.send(new (s3Sdk().ListBucketsCommand)({ MaxBuckets: PAGE_SIZE, ContinuationToken: cursor }), options),
    }).pipe(
      map(({ Buckets = [], Owner, ContinuationToken }) => ({
        rows: Buckets.map((bucket: Bucket) => plain({ Bucket: bucket, Owner })),
        next: ContinuationToken,
      })),
    );
  }
}
