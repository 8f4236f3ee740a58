import { parts } from './answer-parts.js';
import { type ConformanceCase } from './spaces-conformance.types.js';

const { owner } = parts;
const full = { Bucket: 'conformance-full' };
const empty = { Bucket: 'conformance-empty' };
const many = { Bucket: 'conformance-many' };
const open = { Bucket: 'conformance-public' };
const policy = { Bucket: 'conformance-policy' };
const conditional = { Bucket: 'conformance-conditional' };

const ownerGrant = { Grantee: { ...owner, Type: 'CanonicalUser' }, Permission: 'FULL_CONTROL' };
const everyoneGrant = {
  Grantee: { Type: 'Group', URI: 'http://acs.amazonaws.com/groups/global/AllUsers' },
  Permission: 'READ',
};

/** The settings of a bucket, unset and set. */
export const SETTING_CONFORMANCE: readonly ConformanceCase[] = [
  {
    title: 'answers the region as location',
    as: 'owner',
    call: 'GetBucketLocation',
    input: empty,
    answer: { LocationConstraint: 'REGION' },
  },
  {
    title: 'returns nothing for versioning that was never set',
    as: 'owner',
    call: 'GetBucketVersioning',
    input: empty,
    answer: {},
  },
  {
    title: 'answers enabled versioning',
    as: 'owner',
    call: 'GetBucketVersioning',
    input: full,
    answer: { Status: 'Enabled', MFADelete: 'Disabled' },
  },
  {
    title: 'answers suspended versioning',
    as: 'owner',
    call: 'GetBucketVersioning',
    input: many,
    answer: { Status: 'Suspended', MFADelete: 'Disabled' },
  },
  {
    title: 'has no CORS rules',
    as: 'owner',
    call: 'GetBucketCors',
    input: empty,
    error: ['NoSuchCORSConfiguration', 404],
  },
  {
    title: 'answers CORS rules',
    as: 'owner',
    call: 'GetBucketCors',
    input: full,
    answer: {
      CORSRules: [
        {
          ID: 'browsers',
          AllowedMethods: ['GET', 'PUT'],
          AllowedOrigins: ['https://a.example.com', 'https://b.example.com'],
          AllowedHeaders: ['*'],
          MaxAgeSeconds: 300,
          ExposeHeaders: ['ETag'],
        },
      ],
    },
  },
  {
    title: 'has no lifecycle rules',
    as: 'owner',
    call: 'GetBucketLifecycleConfiguration',
    input: empty,
    error: ['NoSuchLifecycleConfiguration', 404],
  },
  {
    title: 'answers lifecycle rules by their id',
    as: 'owner',
    call: 'GetBucketLifecycleConfiguration',
    input: full,
    answer: {
      Rules: [
        {
          ID: 'old',
          Prefix: '',
          Status: 'Disabled',
          NoncurrentVersionExpiration: { NoncurrentDays: 7 },
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: 2 },
        },
        { ID: 'tmp', Filter: { Prefix: 'tmp/' }, Status: 'Enabled', Expiration: { Days: 30 } },
      ],
    },
  },
  {
    title: 'grants a private bucket to its owner only',
    as: 'owner',
    call: 'GetBucketAcl',
    input: empty,
    answer: { Owner: owner, Grants: [ownerGrant] },
  },
  {
    title: 'grants a public bucket to everyone first',
    as: 'owner',
    call: 'GetBucketAcl',
    input: open,
    answer: { Owner: owner, Grants: [everyoneGrant, ownerGrant] },
  },
  { title: 'has no policy', as: 'owner', call: 'GetBucketPolicy', input: empty, error: ['NoSuchBucketPolicy', 404] },
  {
    title: 'returns the policy unchanged',
    as: 'owner',
    call: 'GetBucketPolicy',
    input: policy,
    answer: {
      Policy:
        '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::conformance-policy/*"}]}',
    },
  },
  {
    title: 'is not public by default',
    as: 'owner',
    call: 'GetBucketPolicyStatus',
    input: empty,
    answer: { PolicyStatus: { IsPublic: false } },
  },
  {
    title: 'is public by a policy for one account',
    as: 'owner',
    call: 'GetBucketPolicyStatus',
    input: full,
    answer: { PolicyStatus: { IsPublic: true } },
  },
  {
    title: 'is public by a policy for everyone',
    as: 'owner',
    call: 'GetBucketPolicyStatus',
    input: policy,
    answer: { PolicyStatus: { IsPublic: true } },
  },
  {
    title: 'is public by its ACL',
    as: 'owner',
    call: 'GetBucketPolicyStatus',
    input: open,
    answer: { PolicyStatus: { IsPublic: true } },
  },
  {
    title: 'is not public by a policy for everyone with a condition',
    as: 'owner',
    call: 'GetBucketPolicyStatus',
    input: conditional,
    answer: { PolicyStatus: { IsPublic: false } },
  },
  {
    title: 'is not public by a policy that only denies',
    as: 'owner',
    call: 'GetBucketPolicyStatus',
    input: many,
    answer: { PolicyStatus: { IsPublic: false } },
  },
  { title: 'has no tags', as: 'owner', call: 'GetBucketTagging', input: empty, error: ['NoSuchTagSet', 404] },
  {
    title: 'answers tags by their key',
    as: 'owner',
    call: 'GetBucketTagging',
    input: full,
    answer: {
      TagSet: [
        { Key: 'cost centre', Value: 'a & b' },
        { Key: 'env', Value: 'production' },
      ],
    },
  },
  {
    title: 'returns a 200 without information for encryption',
    as: 'owner',
    call: 'GetBucketEncryption',
    input: full,
    answer: { ServerSideEncryptionConfiguration: {} },
  },
  { title: 'serves no websites', as: 'owner', call: 'GetBucketWebsite', input: full, error: ['MethodNotAllowed', 405] },
  {
    title: 'rejects website calls before it checks the secret',
    as: 'wrong-secret',
    call: 'GetBucketWebsite',
    input: full,
    error: ['MethodNotAllowed', 405],
  },
  {
    title: 'has no object lock',
    as: 'owner',
    call: 'GetObjectLockConfiguration',
    input: empty,
    error: ['ObjectLockConfigurationNotFoundError', 404],
  },
  {
    title: 'has no public access block',
    as: 'owner',
    call: 'GetPublicAccessBlock',
    input: empty,
    answer: {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: false,
        IgnorePublicAcls: false,
        BlockPublicPolicy: false,
        RestrictPublicBuckets: false,
      },
    },
  },
];
