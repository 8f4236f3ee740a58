/** The owner of the conformance buckets, as answers name it. */
const owner = { ID: 'acct-a', DisplayName: 'Account A' };

/** One object of a listing. */
const object = (Key: string, Size: number) => ({
  Key,
  Size,
  ETag: 'etag',
  LastModified: 'date',
  StorageClass: 'STANDARD',
});

/** A page of a listing; what is not usual is in `rest`. */
const page = (Name: string, rest: Readonly<Record<string, unknown>>) => ({
  Name,
  Prefix: '',
  MaxKeys: 1_000,
  IsTruncated: false,
  ...rest,
});

/** What several expected answers are made of. */
export const parts = { owner, object, page };
