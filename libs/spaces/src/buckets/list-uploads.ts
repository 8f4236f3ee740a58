import type { ListMultipartUploadsOutput } from '@aws-sdk/client-s3';
import { s3Sdk } from '../client/s3-sdk.js';
import { type CursorAnswer, cursorListing, type RowsPage } from '@maestro/core';
import { map, type Observable } from 'rxjs';
import type { BucketAddress } from '../client/spaces-call.types.js';
import type { SpacesClient } from '../client/spaces-client.js';
import { BucketGone, nextMarkers, plainKey, readMarkers } from './list-markers.js';

/** A multipart upload that was begun and neither completed nor aborted. */
export interface Upload {
  readonly key: string;
  readonly id: string;
}

/** The unfinished uploads of a bucket, page by page. Fails with {@link BucketGone} where there is no bucket. */
export function listUploads(client: SpacesClient, bucket: BucketAddress): Observable<RowsPage<Upload>> {
  return cursorListing<Upload>({
    endpoint: `ListMultipartUploads ${bucket.region}/${bucket.name}`,
    fetch: (cursor) => uploadPage(client, bucket, cursor),
  });
}

function uploadPage(
  client: SpacesClient,
  { region, name: Bucket }: BucketAddress,
  cursor: string | undefined,
): Observable<CursorAnswer<Upload>> {
  const [KeyMarker, UploadIdMarker] = readMarkers(cursor);
  return client
    .call<ListMultipartUploadsOutput | undefined>({
      operation: 'ListMultipartUploads',
      region,
      bucket: Bucket,
      send: (s3, options) =>
        s3.send(
          new (s3Sdk().ListMultipartUploadsCommand)({ Bucket, KeyMarker, UploadIdMarker, EncodingType: 'url' }),
          options,
        ),
      notFound: { NoSuchBucket: undefined },
    })
    .pipe(
      map((page) => {
        if (!page) throw new BucketGone();
        const { Uploads = [], IsTruncated, NextKeyMarker, NextUploadIdMarker } = page;
        return {
          rows: Uploads.map(({ Key = '', UploadId = '' }) => ({ key: plainKey(Key), id: UploadId })),
          next: nextMarkers('ListMultipartUploads', IsTruncated, [NextKeyMarker, NextUploadIdMarker]),
        };
      }),
    );
}
