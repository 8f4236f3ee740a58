/**
 * The root element of each answer (Amazon S3 API reference, "Response Syntax"), by the SDK's name of the command. The SDK does not look at it:
 * a proxy's page, or the listing with which a gateway answers a call it does not know, would read as "nothing is set".
 * GetBucketPolicy answers JSON and is not here.
 */
export const ANSWER_ROOTS: Readonly<Record<string, string>> = {
  GetBucketAclCommand: 'AccessControlPolicy',
  GetBucketCorsCommand: 'CORSConfiguration',
  GetBucketLifecycleConfigurationCommand: 'LifecycleConfiguration',
  GetBucketLocationCommand: 'LocationConstraint',
  GetBucketTaggingCommand: 'Tagging',
  GetBucketVersioningCommand: 'VersioningConfiguration',
  ListBucketsCommand: 'ListAllMyBucketsResult',
  ListMultipartUploadsCommand: 'ListMultipartUploadsResult',
  ListObjectVersionsCommand: 'ListVersionsResult',
  ListObjectsV2Command: 'ListBucketResult',
  ListPartsCommand: 'ListPartsResult',
};
