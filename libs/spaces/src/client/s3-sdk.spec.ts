import { s3Sdk, smithyHttp } from './s3-sdk.js';

it('loads the S3 client on first use, and only once', () => {
  const { S3Client } = s3Sdk();

  expect(S3Client).toBe(s3Sdk().S3Client);
  expect(smithyHttp().NodeHttpHandler).toBe(smithyHttp().NodeHttpHandler);
});
