import { createRequire } from 'node:module';
import type { Agent as HttpsAgent } from 'node:https';
import type { S3Client, S3ClientConfig } from '@aws-sdk/client-s3';
import type * as Sdk from '@aws-sdk/client-s3';
import type { ConnectionAgents } from '@maestro/core';
import type * as Http from '@smithy/node-http-handler';
import type { StateSettings } from '../sources/state-types.js';

// Named `require`, so that bundlers follow it, and take the copy that plugins use.
const require = createRequire(import.meta.url);

/** The S3 client, loaded when a bucket is read: most hosts never do. */
export const s3Sdk = (): typeof Sdk => require('@aws-sdk/client-s3') as typeof Sdk;

const smithyHttp = (): typeof Http => require('@smithy/node-http-handler') as typeof Http;

/** Milliseconds for connecting. */
const CONNECT_MS = 10_000;

/**
 * What the SDK would otherwise read from variables and files of the machine (`AWS_PROFILE`, `~/.aws/config`): a state is
 * read with its own key, from its own address.
 */
const SETTINGS: S3ClientConfig = {
  forcePathStyle: true,
  followRegionRedirects: false,
  maxAttempts: 3,
  retryMode: 'standard',
  // RADOS Gateway 16 does not support the checksums that the SDK would add.
  requestChecksumCalculation: 'WHEN_REQUIRED',
  responseChecksumValidation: 'WHEN_REQUIRED',
  defaultsMode: 'standard',
  authSchemePreference: ['sigv4'],
  sigv4aSigningRegionSet: [],
  disableS3ExpressSessionAuth: true,
  disableMultiregionAccessPoints: true,
  useArnRegion: false,
  useDualstackEndpoint: false,
  useFipsEndpoint: false,
  userAgentAppId: 'maestro-discovery',
};

/** A client for the bucket of a state. Follows no redirect. Its sockets are those of the agents. */
export function createS3Client(settings: StateSettings, { httpAgent, httpsAgent }: ConnectionAgents): S3Client {
  const { endpoint, region, accessKeyId = '', secretAccessKey = '' } = settings;
  return new (s3Sdk().S3Client)({
    ...SETTINGS,
    ...{ endpoint, region, credentials: { accessKeyId, secretAccessKey } },
    requestHandler: new (smithyHttp().NodeHttpHandler)({
      httpAgent,
      // Core's agent behaves like an agent of https, but has another class.
      httpsAgent: httpsAgent as HttpsAgent,
      connectionTimeout: CONNECT_MS,
    }),
  });
}
