/** The HTTP status of each error. */
const STATUS = {
  AccessDenied: 403,
  InvalidAccessKeyId: 403,
  InvalidArgument: 400,
  MethodNotAllowed: 405,
  NoSuchBucket: 404,
  NoSuchBucketPolicy: 404,
  NoSuchCORSConfiguration: 404,
  NoSuchKey: 404,
  NoSuchLifecycleConfiguration: 404,
  NoSuchRegion: 404,
  NoSuchTagSet: 404,
  NoSuchUpload: 404,
  NotImplemented: 501,
  ObjectLockConfigurationNotFoundError: 404,
  RequestTimeTooSkewed: 403,
  SignatureDoesNotMatch: 403,
  SlowDown: 503,
  UserSuspended: 403,
} as const;

/** The gateway's errors, as recorded from radosgw 16.2.15. `NoSuchRegion` is specific to the emulator. */
export type SpacesErrorCode = keyof typeof STATUS;

/** The few errors that have a message. It is empty for the others. */
const MESSAGES: Partial<Record<string, string>> = {
  NoSuchBucketPolicy: 'The bucket policy does not exist',
  NoSuchRegion: 'This emulator has no such region: the first part of the path must name one of its regions.',
};

/** The status and message of an error. 500 for a code that is not in the table. */
export const describeError = (code: string): { readonly status: number; readonly message: string } => ({
  status: (STATUS as Partial<Record<string, number>>)[code] ?? 500,
  message: MESSAGES[code] ?? '',
});

/** A call that results in an error. */
export class SpacesError extends Error {
  constructor(readonly code: SpacesErrorCode) {
    super(`Spaces answers ${code}.`);
    this.name = 'SpacesError';
  }
}
