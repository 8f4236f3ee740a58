import type { ProviderPlugin } from '@maestro/core';
import type { ProviderScenario } from '../scenario/provider-scenario.types.js';

/** A plugin and the scenario to test it with. */
export interface ContractSubject {
  readonly plugin: ProviderPlugin;
  readonly scenario: ProviderScenario;
}

/** One check of the contract. */
export interface ContractCase {
  /** Starts with the kind, if the case is about one. */
  readonly title: string;
  /** Absent if the case is about the whole plugin. */
  readonly kind?: string;
  /** Whether the result is the same for all kinds of one shape, because it depends only on how the list is read. */
  readonly isShared?: boolean;
  /** Omitted from a brief contract, because it combines what other cases test too, such as a failure and the page that fails. */
  readonly isCombination?: boolean;
  /**
   * In a brief contract, only kinds that are needed to have every feature run it, and those whose lists core reads take turns with the
   * cases of this name: each runs a part of them, and a few run each.
   */
  readonly turn?: string;
  /** @throws {ContractBreach} if the plugin fails the check. */
  run(): Promise<void>;
}

/** One concern of the contract. */
export interface ContractSuite {
  readonly name: string;
  cases(subject: ContractSubject): readonly ContractCase[];
}

/** The required functions of a test runner: `describe` and `it` of jest, vitest or node:test. */
export interface TestRunner {
  describe(name: string, define: () => void): unknown;
  /** @param timeoutMs for jest and vitest, whose default is 5 s; node:test has no limit. */
  it(name: string, run: () => Promise<void>, timeoutMs?: number): unknown;
}
