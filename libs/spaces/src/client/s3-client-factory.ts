import type { Agent as HttpsAgent } from 'node:https';
import { createAgents, type Redactor } from '@maestro/core';
import type { NodeHttpHandler } from '@smithy/node-http-handler';
import { SPACES_CONCURRENCY } from '../spaces-manifest.constants.js';
import type { S3Client, S3ClientConfig } from '@aws-sdk/client-s3';
import type { SpacesCredentials } from '../spaces-credentials.js';
import { s3Sdk, smithyHttp } from './s3-sdk.js';
import { addAnswerCheck } from './answer-check-middleware.js';

/** Timeout for connecting, in milliseconds. Core enforces the timeout of responses. */
const CONNECT_MS = 10_000;

/** The sockets of one connection, kept open between requests and shared by all its regions. Follows no redirect. */
export function createHttpHandler(): NodeHttpHandler {
  const { httpAgent, httpsAgent } = createAgents(SPACES_CONCURRENCY);
  // Core's agent behaves like an agent of https, but has another class.
  return new (smithyHttp().NodeHttpHandler)({
    httpAgent,
    httpsAgent: httpsAgent as HttpsAgent,
    connectionTimeout: CONNECT_MS,
  });
}

/** One region's client. */
export interface S3ClientOptions {
  readonly region: string;
  /** The region's address. */
  readonly endpoint: string;
  readonly credentials: SpacesCredentials;
  readonly requestHandler: S3ClientConfig['requestHandler'];
  readonly redactor: Redactor;
}

/**
 * Sets everything that the SDK would otherwise read from AWS variables and files of the machine (`AWS_PROFILE`, `~/.aws/config`), so that
 * a connection depends only on its own credential and address. Retries are disabled, because core retries.
 */
const SETTINGS: S3ClientConfig = {
  forcePathStyle: true,
  followRegionRedirects: false,
  maxAttempts: 1,
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
  // It would hide a wrong clock after the first request.
  disableClockSkewCorrection: true,
  userAgentAppId: 'maestro-discovery',
};

/** An S3 client that reads no settings of the machine, follows no redirects, does not retry and accepts only bodies of S3. */
export function createS3Client({ region, endpoint, credentials, requestHandler, redactor }: S3ClientOptions): S3Client {
  const { accessKeyId, secretAccessKey } = credentials;
  const client = new (s3Sdk().S3Client)({
    ...SETTINGS,
    region,
    endpoint,
    requestHandler,
    credentials: { accessKeyId, secretAccessKey },
  });
  addAnswerCheck(client, redactor);
  return client;
}
