import { type BreachFacts, ContractBreach } from './contract-breach.error.js';

/**
 * Makes sure of one promise.
 *
 * @throws {ContractBreach} with the facts, when it is not kept.
 */
export function expectContract(kept: boolean, facts: BreachFacts): asserts kept {
  if (!kept) throw new ContractBreach(facts);
}
