import type { S3Client, S3ClientConfig } from '@aws-sdk/client-s3';
import type { SpacesEmulator } from '../spaces-emulator.types.js';
import type { ConformanceCaller } from './spaces-conformance.types.js';

/**
 * An S3 client for a RADOS Gateway or its emulator: uses path-style addresses, does not retry, and omits the checksums
 * that a gateway of version 16 does not support. The caller needs `@aws-sdk/client-s3`.
 */
export const gatewayClient = async (config: S3ClientConfig): Promise<S3Client> => {
  const sdk = await import('@aws-sdk/client-s3');
  return new sdk.S3Client({
    forcePathStyle: true,
    maxAttempts: 1,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...config,
  });
};

/** An S3 client for a region of an emulator, with the emulator's first key unless the configuration has another. */
export const emulatorClient = (
  emulator: SpacesEmulator,
  region = 'nyc3',
  config: S3ClientConfig = {},
): Promise<S3Client> =>
  gatewayClient({
    endpoint: emulator.endpoint.replace('{region}', region),
    region,
    credentials: { accessKeyId: emulator.accessKeyId, secretAccessKey: emulator.secretAccessKey },
    ...config,
  });

/** An access key. */
export interface ConformanceKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** A server that the conformance table is checked against. */
export interface ConformanceServer {
  readonly endpoint: string;
  readonly region: string;
  readonly owner: ConformanceKey;
  readonly other: ConformanceKey;
  readonly suspended: ConformanceKey;
}

const MINUTE_MS = 60_000;

const configOf = (server: ConformanceServer, caller: ConformanceCaller): S3ClientConfig => {
  const { owner, other, suspended } = server;
  const configs: Readonly<Record<ConformanceCaller, S3ClientConfig>> = {
    owner: { credentials: owner },
    other: { credentials: other },
    suspended: { credentials: suspended },
    'wrong-secret': { credentials: { ...owner, secretAccessKey: 'not-the-secret' } },
    'unknown-key': { credentials: { ...owner, accessKeyId: 'NOSUCHKEY' } },
    ahead: { credentials: owner, systemClockOffset: 20 * MINUTE_MS },
    behind: { credentials: owner, systemClockOffset: -14 * MINUTE_MS },
    'other-region': { credentials: owner, region: 'eu-central-1' },
    anonymous: { credentials: owner, signer: { sign: async (request) => request } },
  };
  return configs[caller];
};

/** An S3 client with the credentials of one caller. */
export const conformanceClient = (server: ConformanceServer, caller: ConformanceCaller): Promise<S3Client> =>
  gatewayClient({ endpoint: server.endpoint, region: server.region, ...configOf(server, caller) });
