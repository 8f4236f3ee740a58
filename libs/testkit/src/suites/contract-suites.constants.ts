import type { ContractSuite } from '../contract/contract-suite.types.js';
import { absenceSuite } from './absence/absence-suite.js';
import { cancellationSuite } from './cancellation/cancellation-suite.js';
import { checksSuite } from './checks/checks-suite.js';
import { credentialsSuite } from './credentials/credentials-suite.js';
import { embeddedSuite } from './embedded/embedded-suite.js';
import { faultsSuite } from './faults/faults-suite.js';
import { isolationSuite } from './process/isolation-suite.js';
import { limitsSuite } from './limits/limits-suite.js';
import { listingSuite } from './listing/listing-suite.js';
import { manifestSuite } from './manifest/manifest-suite.js';
import { memorySuite } from './process/memory-suite.js';
import { pagingSuite } from './paging/paging-suite.js';

/** The suites of the contract. New suites are registered here. */
export const CONTRACT_SUITES: readonly ContractSuite[] = [
  manifestSuite,
  checksSuite,
  credentialsSuite,
  listingSuite,
  pagingSuite,
  faultsSuite,
  absenceSuite,
  embeddedSuite,
  limitsSuite,
  cancellationSuite,
  isolationSuite,
  memorySuite,
];
