import { createRequire } from 'node:module';
import type * as Sdk from '@aws-sdk/client-s3';
import type * as Http from '@smithy/node-http-handler';

// Named `require`, so that bundlers follow it.
const require = createRequire(import.meta.url);

/** The S3 client, loaded when an account is read, because loading takes 50 ms and most starts do not need it. */
export const s3Sdk = (): typeof Sdk => require('@aws-sdk/client-s3') as typeof Sdk;

/** The HTTP handler of the S3 client. */
export const smithyHttp = (): typeof Http => require('@smithy/node-http-handler') as typeof Http;
