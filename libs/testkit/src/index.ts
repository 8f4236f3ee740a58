// The public API of the testkit.
export { type BreachFacts, ContractBreach } from './contract/expect-contract.js';
export type { ContractCase, ContractSubject, ContractSuite, TestRunner } from './contract/contract-suite.types.js';
export { type ContractOptions } from './contract/chosen-kinds.js';
export { defineSuite } from './contract/define-suite.js';
export { OpenApiDocument, type OpenApiOptions } from './provider/openapi-document.js';
export { providerContract } from './provider-contract.js';
export type {
  CredentialSamples,
  MalformedCredential,
  SignedRequest,
  ErrorStyle,
  FixedRoute,
  ProviderScenario,
} from './scenario/provider-scenario.types.js';
export { type EmbeddedKindRows, embeddedScenario } from './scenario/embedded-scenario.js';
export {
  DetailError,
  type DetailRoute,
  type EmbeddedPlace,
  type KindScenario,
  type PartScenario,
} from './scenario/kind-scenario.types.js';
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
export { type Row } from './scenario/row.types.js';
export {
  type ScenarioAnswer,
  type ScenarioKind,
  ScenarioLists,
  type ScenarioListsOptions,
} from './serve/scenario-lists.js';
export { type ServedScenario, type ServeOptions, serveScenario } from './serve/serve-scenario.js';
export { absenceSuite } from './suites/absence/absence-suite.js';
export { cancellationSuite } from './suites/cancellation/cancellation-suite.js';
export { checksSuite } from './suites/checks/checks-suite.js';
export { CONTRACT_SUITES } from './suites/contract-suites.constants.js';
export { credentialsSuite } from './suites/credentials/credentials-suite.js';
export { embeddedSuite } from './suites/embedded/embedded-suite.js';
export { faultsSuite } from './suites/faults/faults-suite.js';
export { isolationSuite } from './suites/process/isolation-suite.js';
export { limitsSuite } from './suites/limits/limits-suite.js';
export { listingSuite } from './suites/listing/listing-suite.js';
export { manifestSuite } from './suites/manifest/manifest-suite.js';
export { memorySuite } from './suites/process/memory-suite.js';
export { pagingSuite } from './suites/paging/paging-suite.js';
