export type { SpacesAccount, SpacesKey } from './spaces/account/spaces-account.types.js';
export { BucketShelf } from './spaces/bucket/bucket.shelf.js';
export type {
  GeneratedObjects,
  SpacesBucket,
  SpacesCorsRule,
  SpacesLifecycleRule,
  SpacesObject,
} from './spaces/bucket/spaces-bucket.types.js';
export type { SpacesOperation } from './spaces/calls/spaces-call.types.js';
export type { ConformanceKey, ConformanceServer } from './spaces/conformance/conformance.client.js';
export { gatewayFromEnvironment, type GatewayFromEnvironment } from './spaces/conformance/gateway.environment.js';
export { demoBucketNames, type DemoBucketName } from './spaces/demo/demo-bucket.names.js';
export { SPACES_DEMO_ACCOUNT } from './spaces/demo/demo.account.js';
export { demoBuckets, type DemoBucketsOptions } from './spaces/demo/demo.buckets.js';
export { SPACES_REGIONS } from './spaces/demo/spaces.regions.js';
export type { SpacesFault, SpacesFaultAnswer } from './spaces/faults/spaces-fault.types.js';
export { SpacesFaults } from './spaces/faults/spaces.faults.js';
export { seedSpacesBuckets } from './spaces/seeding/bucket.seeder.js';
export type { SpacesEmulator, SpacesEmulatorOptions, SpacesRequest } from './spaces/spaces-emulator.types.js';
export { startSpacesEmulator } from './spaces/spaces.emulator.js';
