import { type S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';

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
