import type { CheckScenario, ScenarioResource } from '@maestro/core';

const KIND = 'spaces.bucket';

const bucket = (attributes: ScenarioResource['attributes']): ScenarioResource => ({
  ...{ kind: KIND, uid: 'nyc3/assets', attributes },
});

const scenario = (check: string, found: ScenarioResource, passing: ScenarioResource): CheckScenario => ({
  ...{ check: `spaces.${check}`, finds: [found], passes: [passing], needs: [KIND] },
});

const cors = (methods: readonly string[]) => bucket({ corsRules: [{ origins: ['*'], methods, headers: [] }] });

/** Inventories for the checks of buckets. */
export const spacesCases: readonly CheckScenario[] = [
  scenario('bucket-public', bucket({ public: true }), bucket({ public: false })),
  scenario('bucket-listable', bucket({ public: true, listable: true }), bucket({ public: true, listable: false })),
  scenario('bucket-cors-writable', cors(['GET', 'PUT']), cors(['GET'])),
  scenario('bucket-without-versioning', bucket({ versioning: 'off' }), bucket({ versioning: 'enabled' })),
  scenario(
    'bucket-versions-kept-for-ever',
    bucket({ versioning: 'enabled', lifecycleRules: [] }),
    bucket({ versioning: 'enabled', lifecycleRules: [{ enabled: true, noncurrentExpirationDays: 30 }] }),
  ),
  scenario(
    'bucket-uploads-never-aborted',
    bucket({ lifecycleRules: [{ enabled: true, expirationDays: 30 }] }),
    bucket({ lifecycleRules: [{ enabled: true, abortIncompleteUploadDays: 7 }] }),
  ),
  scenario('bucket-unfinished-uploads', bucket({ unfinishedUploadCount: 2 }), bucket({ unfinishedUploadCount: 0 })),
  scenario('bucket-empty', bucket({ objectCount: 0 }), bucket({ objectCount: 3 })),
];
