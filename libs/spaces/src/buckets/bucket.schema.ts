import { z } from 'zod';

/** The fields used of a listed bucket (Amazon S3 API reference, `Bucket`). */
export const BucketRow = z.object({
  Bucket: z.object({ Name: z.string().min(1), CreationDate: z.string().optional() }),
});
export type BucketRow = z.infer<typeof BucketRow>;
