import { type S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { type SpacesEmulator } from '../spaces-emulator.types.js';
import { gatewayClient } from './gateway-client.js';

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
