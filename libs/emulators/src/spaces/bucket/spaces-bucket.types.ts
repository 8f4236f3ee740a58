/** One object: all that a listing tells about it. */
export interface SpacesObject {
  readonly key: string;
  /** Bytes. */
  readonly size: number;
  /** RFC 3339; the bucket's own creation time when absent. */
  readonly lastModified?: string;
}

/** So many objects of so many bytes together; each is made when a listing reaches it. */
export interface GeneratedObjects {
  readonly count: number;
  readonly totalBytes: number;
}

/** A CORS rule with S3's own names, as PutBucketCors takes it. */
export interface SpacesCorsRule {
  readonly ID?: string;
  readonly AllowedMethods: string[];
  readonly AllowedOrigins: string[];
  readonly AllowedHeaders?: string[];
  readonly MaxAgeSeconds?: number;
  readonly ExposeHeaders?: string[];
}

/** A lifecycle rule with S3's own names, as PutBucketLifecycleConfiguration takes it. */
export interface SpacesLifecycleRule {
  readonly ID: string;
  readonly Filter: { readonly Prefix: string };
  readonly Status: 'Enabled' | 'Disabled';
  readonly Expiration?: { readonly Days: number };
  readonly NoncurrentVersionExpiration?: { readonly NoncurrentDays: number };
  readonly AbortIncompleteMultipartUpload?: { readonly DaysAfterInitiation: number };
}

/** A bucket, its settings and its objects. What is absent was never set. */
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
  /** JSON text, answered as it is. Its statements decide only `IsPublic`, not who may call what. */
  readonly policy?: string;
  readonly tags?: Readonly<Record<string, string>>;
  /** None when absent. */
  readonly objects?: readonly SpacesObject[] | GeneratedObjects;
  /** Earlier versions of objects, newest first within a key. */
  readonly earlierVersions?: readonly SpacesObject[];
  /** Keys of multipart uploads that were begun and neither completed nor aborted. */
  readonly uploads?: readonly string[];
  /** Sizes in bytes of the parts that each of them has; none when absent. */
  readonly uploadParts?: readonly number[];
}
