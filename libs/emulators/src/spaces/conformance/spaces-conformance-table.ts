import { ACCESS_CONFORMANCE } from './access-conformance.js';
import { OBJECT_CONFORMANCE } from './object-conformance.js';
import { SETTING_CONFORMANCE } from './setting-conformance.js';
import type { ConformanceCase } from './spaces-conformance.types.js';

/**
 * The responses of a RADOS Gateway 16.2.15, as parsed by `@aws-sdk/client-s3`. `REGION` stands for the region of the
 * run.
 */
export const SPACES_CONFORMANCE: readonly ConformanceCase[] = [
  ...ACCESS_CONFORMANCE,
  ...SETTING_CONFORMANCE,
  ...OBJECT_CONFORMANCE,
];
