import type { ContractSuite } from '../contract/contract-suite.types.js';
import { absenceSuite } from './absence-suite.js';
import { cancellationSuite } from './cancellation-suite.js';
import { credentialsSuite } from './credentials-suite.js';
import { embeddedSuite } from './embedded-suite.js';
import { faultsSuite } from './faults-suite.js';
import { isolationSuite } from './isolation-suite.js';
import { limitsSuite } from './limits-suite.js';
import { listingSuite } from './listing-suite.js';
import { manifestSuite } from './manifest-suite.js';
import { memorySuite } from './memory-suite.js';
import { pagingSuite } from './paging-suite.js';

/** Every suite of the contract: the one place where a new one is registered. */
export const CONTRACT_SUITES: readonly ContractSuite[] = [
  manifestSuite,
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
