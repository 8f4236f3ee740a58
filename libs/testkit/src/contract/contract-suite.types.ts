import type { ProviderPlugin } from '@maestro/core';
import type { ProviderScenario } from '../scenario/provider-scenario.types.js';

/** What a contract is tried on. */
export interface ContractSubject {
  readonly plugin: ProviderPlugin;
  readonly scenario: ProviderScenario;
}

/** One check of the contract. */
export interface ContractCase {
  /** Begins with the kind it is about, where it is about one. */
  readonly title: string;
  /** The kind it is about; absent where it is about the plugin as a whole. */
  readonly kind?: string;
  /** Whether it is about how the kind's list is read, which is the same for all kinds of one shape. */
  readonly isShared?: boolean;
  /** @throws {ContractBreach} if the plugin fails the check. */
  run(): Promise<void>;
}

/** One concern of the contract. */
export interface ContractSuite {
  readonly name: string;
  cases(subject: ContractSubject): readonly ContractCase[];
}

/** What the kit needs of a test runner: `describe` and `it` of jest, vitest or node:test fit as they are. */
export interface TestRunner {
  describe(name: string, define: () => void): unknown;
  /** @param timeoutMs honoured by jest and vitest, which would stop a test after 5 s; node:test sets no limit. */
  it(name: string, run: () => Promise<void>, timeoutMs?: number): unknown;
}
