/** One object, with everything that a listing contains. */
export interface SpacesObject {
  readonly key: string;
  /** Bytes. */
  readonly size: number;
  /** RFC 3339. Default: the bucket's creation time. */
  readonly lastModified?: string;
  /** Without it, the object can be listed but not read. Its length does not have to fit `size`. */
  readonly content?: string;
}

/** A number of objects with a total size. Each is created when a listing reaches it. */
export interface GeneratedObjects {
  readonly count: number;
  readonly totalBytes: number;
}

/** A CORS rule with S3's names, as in PutBucketCors. */
export interface SpacesCorsRule {
  readonly ID?: string;
  readonly AllowedMethods: string[];
  readonly AllowedOrigins: string[];
  readonly AllowedHeaders?: string[];
  readonly MaxAgeSeconds?: number;
  readonly ExposeHeaders?: string[];
}

/** A lifecycle rule with S3's names, as in PutBucketLifecycleConfiguration. */
export interface SpacesLifecycleRule {
  readonly ID: string;
  readonly Filter: { readonly Prefix: string };
  readonly Status: 'Enabled' | 'Disabled';
  readonly Expiration?: { readonly Days: number };
  readonly NoncurrentVersionExpiration?: { readonly NoncurrentDays: number };
  readonly AbortIncompleteMultipartUpload?: { readonly DaysAfterInitiation: number };
}

/** A bucket with its settings and objects. An absent setting was never set. */
export interface SpacesBucket {
  readonly name: string;
  readonly region: string;
  /** RFC 3339. */
  readonly createdAt: string;
  /** The id of an account. */
  readonly owner: string;
  readonly acl: 'private' | 'public-read';
  readonly versioning?: 'Enabled' | 'Suspended';
  readonly cors?: readonly SpacesCorsRule[];
  readonly lifecycle?: readonly SpacesLifecycleRule[];
  /** JSON text, returned unchanged. Its statements only determine `IsPublic`, not permissions. */
  readonly policy?: string;
  readonly tags?: Readonly<Record<string, string>>;
  /** None when absent. */
  readonly objects?: readonly SpacesObject[] | GeneratedObjects;
  /** Earlier versions of objects, newest first within a key. */
  readonly earlierVersions?: readonly SpacesObject[];
  /** Keys of multipart uploads that were neither completed nor aborted. */
  readonly uploads?: readonly string[];
  /** The sizes in bytes of each upload's parts. Default: no parts. */
  readonly uploadParts?: readonly number[];
}
