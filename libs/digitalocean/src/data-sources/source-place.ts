import { text } from '@maestro/core';
import { z } from 'zod';
import { hostOf } from '../rows/host-of.js';
import { Count, words } from '../rows/protobuf-values.js';
import { Text } from '../rows/row-schema.js';
import { spaceHostName } from '../rows/space-host-name.js';

const Bucket = z.object({ bucket_name: Text, item_path: Text, region: Text }).nullish();

/** The kinds of sources, of which a row has one, and the older fields of a bucket. */
export const KNOWN_SOURCES = {
  spaces_data_source: Bucket,
  aws_data_source: Bucket,
  web_crawler_data_source: z.object({ base_url: Text, crawling_option: Text }).nullish(),
  file_upload_data_source: z.object({ original_file_name: Text, size_in_bytes: Count }).nullish(),
  dropbox_data_source: z.object({ folder: Text }).nullish(),
  google_drive_data_source: z.object({ folder_id: Text, folder_name: Text }).nullish(),
  bucket_name: Text,
  item_path: Text,
  region: Text,
};
type Sources = z.infer<z.ZodObject<typeof KNOWN_SOURCES>>;

/** What a source is, and where. */
export interface SourcePlace {
  readonly type: string;
  readonly location?: string;
  readonly path?: string;
  readonly extent?: string;
  readonly region?: string;
  /** Of the Space that it is in. */
  readonly hostName?: string;
}

/** Reads which kind of source a row is. One that is new has the type `other`. */
export function placeOf(row: Sources): SourcePlace {
  if (row.spaces_data_source) return spaceAt(row.spaces_data_source);
  const { aws_data_source: s3, web_crawler_data_source: site, file_upload_data_source: file } = row;
  if (s3) return { type: 'S3 bucket', location: text(s3.bucket_name), path: text(s3.item_path) };
  // A path or a query may hold what lets one in, so the site is named by its host alone.
  if (site) return { type: 'site', location: hostOf(site.base_url), extent: words(site.crawling_option, '') };
  if (file) return { type: 'file', location: text(file.original_file_name) };
  const { dropbox_data_source: dropbox, google_drive_data_source: drive } = row;
  if (dropbox) return { type: 'Dropbox', location: text(dropbox.folder) };
  if (drive) return { type: 'Google Drive', location: text(drive.folder_name) ?? text(drive.folder_id) };
  return text(row.bucket_name) ? spaceAt(row) : { type: 'other' };
}

function spaceAt({ bucket_name, item_path, region }: NonNullable<z.infer<typeof Bucket>>): SourcePlace {
  return {
    type: 'bucket',
    location: text(bucket_name),
    path: text(item_path),
    region: text(region),
    hostName: spaceHostName(bucket_name, region),
  };
}
