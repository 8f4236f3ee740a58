import { s3Sdk, smithyHttp } from './s3-sdk.js';

it('loads the S3 client when it is asked for, and once', () => {
  const { S3Client } = s3Sdk();

  expect(S3Client).toBe(s3Sdk().S3Client);
  expect(smithyHttp().NodeHttpHandler).toBe(smithyHttp().NodeHttpHandler);
});
