/** The owner of the conformance buckets, as responses name it. */
const owner = { ID: 'acct-a', DisplayName: 'Account A' };

/** One object of a listing. */
const object = (Key: string, Size: number) => ({
  Key,
  Size,
  ETag: 'etag',
  LastModified: 'date',
  StorageClass: 'STANDARD',
});

/** A page of a listing. Unusual members are in `rest`. */
const page = (Name: string, rest: Readonly<Record<string, unknown>>) => ({
  Name,
  Prefix: '',
  MaxKeys: 1_000,
  IsTruncated: false,
  ...rest,
});

/** Parts that several expected responses share. */
export const parts = { owner, object, page };
