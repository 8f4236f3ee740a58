import type { Check } from '@maestro/core';

const DOCS = 'https://docs.digitalocean.com/products/spaces/';

const ofBuckets = (check: Omit<Check, 'of'>): Check => ({ ...check, of: ['spaces.bucket'] });

/** Whether one of some CORS rules lets pages of every site change objects. Undefined for rules that cannot be read. */
function letsEverySiteWrite(rules: unknown): boolean | undefined {
  if (!Array.isArray(rules)) return undefined;
  return rules.some((rule: { readonly origins?: readonly string[]; readonly methods?: readonly string[] }) => {
    const writes = rule.methods?.some((method) => ['PUT', 'POST', 'DELETE'].includes(method));
    return writes === true && rule.origins?.includes('*') === true;
  });
}

/** What should be looked at in buckets. New checks are registered here. */
export const spacesChecks: readonly Check[] = [
  ofBuckets({
    id: 'spaces.bucket-public',
    title: 'Bucket is open to everybody',
    why: 'Everybody can list or read what is in it, or more.',
    severity: 'high',
    category: 'exposed',
    query: 'public:true',
    remedy: { text: 'Make it private, unless it is meant for everybody.', url: DOCS },
    references: [
      { title: 'CIS Controls 3.3: configure data access control lists', url: 'https://www.cisecurity.org/controls' },
    ],
  }),
  ofBuckets({
    id: 'spaces.bucket-listable',
    title: 'Everybody can list what is in the bucket',
    why: 'The names of objects show what can be downloaded, also objects whose addresses were never published.',
    severity: 'medium',
    category: 'exposed',
    query: 'listable:true',
    remedy: { text: 'Restrict file listing in the settings of the bucket, or change its policy.', url: DOCS },
    references: [
      { title: 'CIS Controls 3.3: configure data access control lists', url: 'https://www.cisecurity.org/controls' },
    ],
  }),
  ofBuckets({
    id: 'spaces.bucket-cors-writable',
    title: 'Pages of every site may change objects of the bucket',
    why: 'A page that somebody visits can use what their browser knows.',
    severity: 'medium',
    category: 'exposed',
    query: 'corsRules.origins:"*"',
    test: ({ attributes }) => letsEverySiteWrite(attributes.corsRules),
    remedy: { text: 'Name the sites that need it in the CORS rule.', url: DOCS },
  }),
  ofBuckets({
    id: 'spaces.bucket-without-versioning',
    title: 'Bucket keeps no earlier versions',
    why: 'What is overwritten or deleted is lost.',
    severity: 'low',
    category: 'at-risk',
    query: 'versioning:off,suspended',
    remedy: { text: 'Turn on versioning, with a rule that removes old versions.', url: DOCS },
  }),
  ofBuckets({
    id: 'spaces.bucket-versions-kept-for-ever',
    title: 'Earlier versions of objects are never removed',
    why: 'Every version is billed.',
    severity: 'low',
    category: 'unused',
    query: 'versioning:enabled -lifecycleRules.noncurrentExpirationDays exists',
    remedy: { text: 'Add a lifecycle rule that removes old versions.', url: DOCS },
  }),
  ofBuckets({
    id: 'spaces.bucket-uploads-never-aborted',
    title: 'Unfinished uploads are never removed',
    why: 'Their parts are billed, and no list of objects shows them.',
    severity: 'info',
    category: 'unused',
    query: '-lifecycleRules.abortIncompleteUploadDays exists',
    remedy: { text: 'Add a lifecycle rule that aborts incomplete uploads.', url: DOCS },
  }),
  ofBuckets({
    id: 'spaces.bucket-unfinished-uploads',
    title: 'Bucket has unfinished uploads',
    why: 'Their parts are billed, and no list of objects shows them.',
    severity: 'low',
    category: 'unused',
    query: 'unfinishedUploadCount>0',
    remedy: { text: 'Abort them.', url: DOCS },
  }),
  ofBuckets({
    id: 'spaces.bucket-empty',
    title: 'Bucket is empty',
    why: 'Somebody may look for something in it.',
    severity: 'info',
    category: 'unused',
    query: 'objectCount=0',
    remedy: { text: 'Delete it if nothing will be stored in it.', url: DOCS },
  }),
];
