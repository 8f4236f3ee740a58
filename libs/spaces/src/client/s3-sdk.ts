import { createRequire } from 'node:module';
import type * as Sdk from '@aws-sdk/client-s3';
import type * as Http from '@smithy/node-http-handler';

// Under this name, so that bundlers follow it.
const require = createRequire(import.meta.url);

/** The S3 client, loaded when an account is read: it takes a twentieth of a second, and most starts of a host read none at once. */
export const s3Sdk = (): typeof Sdk => require('@aws-sdk/client-s3') as typeof Sdk;

/** What the S3 client sends its requests with. */
export const smithyHttp = (): typeof Http => require('@smithy/node-http-handler') as typeof Http;
