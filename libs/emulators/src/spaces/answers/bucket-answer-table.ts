import type { BucketOperation } from '../protocol/spaces-call.types.js';
import { aclAnswer, policyAnswers } from './policy-answers.js';
import type { BucketAnswer } from './bucket-answer.types.js';
import { headBucketAnswer } from './bucket-list-answer.js';
import { objectAnswer } from './object-answer.js';
import { objectListAnswer, objectListV1Answer } from './object-list-answer.js';
import { partListAnswer, uploadListAnswer } from './upload-list-answer.js';
import { versionListAnswer } from './version-list-answer.js';
import { settingAnswers } from './setting-answers.js';

/** The functions that answer calls about a bucket. */
export const BUCKET_ANSWERS: Readonly<Record<BucketOperation, BucketAnswer>> = {
  GetBucketAcl: aclAnswer,
  GetBucketCors: settingAnswers.cors,
  // The gateway does not know this parameter and lists the bucket: a 200 without any information about encryption.
  GetBucketEncryption: objectListV1Answer,
  GetBucketLifecycleConfiguration: settingAnswers.lifecycle,
  GetBucketLocation: settingAnswers.location,
  GetBucketPolicy: policyAnswers.policy,
  GetBucketPolicyStatus: policyAnswers.policyStatus,
  GetBucketTagging: settingAnswers.tagging,
  GetBucketVersioning: settingAnswers.versioning,
  GetObject: objectAnswer,
  GetObjectLockConfiguration: settingAnswers.objectLock,
  GetPublicAccessBlock: settingAnswers.publicAccessBlock,
  HeadBucket: headBucketAnswer,
  ListMultipartUploads: uploadListAnswer,
  ListObjectVersions: versionListAnswer,
  ListObjects: objectListV1Answer,
  ListObjectsV2: objectListAnswer,
  ListParts: partListAnswer,
};
