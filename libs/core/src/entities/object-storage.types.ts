/** One rule by which other sites may read a bucket from a browser. */
export interface CorsRule {
  readonly origins: readonly string[];
  readonly methods: readonly string[];
  readonly headers: readonly string[];
  readonly maxAgeSeconds?: number;
}

/** One rule by which a bucket removes objects by itself. */
export interface LifecycleRule {
  readonly id?: string;
  readonly enabled: boolean;
  readonly prefix?: string;
  readonly expirationDays?: number;
  readonly noncurrentExpirationDays?: number;
  readonly abortIncompleteUploadDays?: number;
}

/** `attributes` of an application of the family ObjectStorage. A field that could not be read is absent and stands in `unknown`. */
export interface ObjectStorage {
  /** Where the bucket answers: `assets.nyc3.digitaloceanspaces.com`. */
  readonly hostName: string;
  readonly versioning?: 'off' | 'enabled' | 'suspended';
  /** Whether people outside the account may reach it: its access list grants them something, or its policy lets anybody in. */
  readonly public?: boolean;
  readonly corsRules?: readonly CorsRule[];
  readonly lifecycleRules?: readonly LifecycleRule[];
  /** Only of a deep run. Current objects: neither earlier versions nor unfinished uploads. */
  readonly objectCount?: number;
  /** Only of a deep run. Of the current objects. */
  readonly totalSizeBytes?: number;
  /** Only of a deep run, and of a bucket that has or had versioning. Versions of all objects, current ones included. */
  readonly versionCount?: number;
  /** Only of a deep run, and of a bucket that has or had versioning. Of all versions: what the bucket takes up, but for unfinished uploads. */
  readonly versionsSizeBytes?: number;
  /** Only of a deep run. Multipart uploads that were begun and neither completed nor aborted: their parts take up space. */
  readonly unfinishedUploadCount?: number;
}
