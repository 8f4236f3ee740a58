// The public surface of the testkit, name by name.
export { type BreachFacts, ContractBreach } from './contract/contract-breach.error.js';
export { type ContractCase, type ContractSubject, type ContractSuite } from './contract/contract-suite.types.js';
export { type ContractOptions } from './contract/chosen-kinds.js';
export { defineSuite } from './contract/define-suite.js';
export { providerContract } from './provider-contract.js';
export { type TestRunner } from './contract/test-runner.types.js';
export {
  type CredentialSamples,
  type MalformedCredential,
  type SignedRequest,
} from './scenario/credential-samples.types.js';
export { DetailError, type DetailRoute } from './scenario/detail-route.types.js';
export { type ErrorStyle } from './scenario/error-style.types.js';
export { type KindScenario, type PartScenario } from './scenario/kind-scenario.types.js';
export { loadKindScenarios } from './scenario/load-kind-scenarios.js';
export { numberedUuid } from './scenario/numbered-uuid.js';
export {
  type CursorPages,
  type MarkerPages,
  type NextPage,
  type NumberedPages,
  type PageLook,
  type PagePlace,
  type PageSize,
  type PageStyle,
  type WholeList,
} from './scenario/page-style.types.js';
export { type FixedRoute, type ProviderScenario } from './scenario/provider-scenario.types.js';
export { type Row } from './scenario/row.types.js';
export {
  type ScenarioAnswer,
  type ScenarioKind,
  ScenarioLists,
  type ScenarioListsOptions,
} from './serve/scenario-lists.js';
export { type ServedScenario, type ServeOptions, serveScenario } from './serve/serve-scenario.js';
export { absenceSuite } from './suites/absence-suite.js';
export { cancellationSuite } from './suites/cancellation-suite.js';
export { CONTRACT_SUITES } from './suites/contract-suites.constants.js';
export { credentialsSuite } from './suites/credentials-suite.js';
export { faultsSuite } from './suites/faults-suite.js';
export { isolationSuite } from './suites/isolation-suite.js';
export { limitsSuite } from './suites/limits-suite.js';
export { listingSuite } from './suites/listing-suite.js';
export { manifestSuite } from './suites/manifest-suite.js';
export { memorySuite } from './suites/memory-suite.js';
export { pagingSuite } from './suites/paging-suite.js';
