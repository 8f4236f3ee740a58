export { startDigitalOceanEmulator } from './digitalocean/digitalocean-emulator.js';
export { type AccountCounts } from './digitalocean/world/blueprint.js';
export { type Collection } from './digitalocean/account/collection.js';
export { type DigitalOceanAccount } from './digitalocean/account/digitalocean-account.js';
export { renewCertificates } from './digitalocean/account/renew-certificates.js';
export { DIGITALOCEAN_EMULATED_TASKS } from './digitalocean/endpoints/emulated-tasks.js';
export {
  type DigitalOceanEmulator,
  type DigitalOceanEmulatorOptions,
  type ReceivedRequest,
  type RequestListener,
} from './digitalocean/emulator.types.js';
export { kindsOfPlugin } from './digitalocean/scenarios/scenario-reader.js';
export { type EmulatedKind } from './digitalocean/scenarios/scenario-reader.js';
export { type AddedFault, type Fault, type FaultAnswer } from './digitalocean/faults/fault.types.js';
export { type FaultRegistry } from './digitalocean/faults/fault-registry.js';
export { AMPLE_LIMITS, type Limits } from './digitalocean/limits/token-limits.js';
export { type Bucket } from './digitalocean/rows/cdn-rows.js';
export { type TokenRegistry } from './digitalocean/tokens/token-registry.js';
export { type Scopes, type TokenGrant } from './digitalocean/tokens/token-registry.js';
export type { SpacesAccount, SpacesKey } from './spaces/account/bucket-access.js';
export { BucketShelf } from './spaces/bucket/bucket-shelf.js';
export type {
  GeneratedObjects,
  SpacesBucket,
  SpacesCorsRule,
  SpacesLifecycleRule,
  SpacesObject,
} from './spaces/bucket/spaces-bucket.types.js';
export type { SpacesOperation } from './spaces/protocol/spaces-call.types.js';
export type { ConformanceKey, ConformanceServer } from './spaces/conformance/conformance-client.js';
export { gatewayFromEnvironment, type GatewayFromEnvironment } from './spaces/conformance/gateway-environment.js';
export { demoBucketNames, type DemoBucketName } from './spaces/demo/demo-buckets.js';
export { SPACES_DEMO_ACCOUNT } from './spaces/demo/demo-buckets.js';
export { demoBuckets, type DemoBucketsOptions } from './spaces/demo/demo-buckets.js';
export { SPACES_REGIONS } from './spaces/demo/demo-buckets.js';
export type { SpacesFault, SpacesFaultAnswer } from './spaces/faults/spaces-fault.types.js';
export { SpacesFaults } from './spaces/faults/spaces-faults.js';
export { seedSpacesBuckets } from './spaces/seeding/bucket-seeder.js';
export type { SpacesEmulator, SpacesEmulatorOptions, SpacesRequest } from './spaces/spaces-emulator.types.js';
export { startSpacesEmulator } from './spaces/spaces-emulator.js';
