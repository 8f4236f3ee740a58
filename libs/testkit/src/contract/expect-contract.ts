import { inspect } from 'node:util';

/** The requirement of the contract, the observed result, and the likely fix. */
export interface BreachFacts {
  readonly expected: string;
  readonly received: string;
  /** The change to make in the plugin or in its scenario. */
  readonly fix: string;
}

/** A plugin violates its contract. */
export class ContractBreach extends Error {
  override readonly name = 'ContractBreach';

  /** @param where the suite and the case. */
  constructor(
    readonly facts: BreachFacts,
    readonly where?: string,
    options?: ErrorOptions,
  ) {
    const { expected, received, fix } = facts;
    const lines = [`  expected: ${expected}`, `  received: ${received}`, `  fix:      ${fix}`];
    super([where ?? 'The plugin violates its contract.', ...lines].join('\n'), options);
  }
}

/**
 * Asserts a requirement of the contract.
 *
 * @throws {ContractBreach} with the facts, if it is violated.
 */
export function expectContract(kept: boolean, facts: BreachFacts): asserts kept {
  if (!kept) throw new ContractBreach(facts);
}

/** Formats a value for a message. Long lists are shortened. */
export const show = (value: unknown): string =>
  typeof value === 'string' ? `"${value}"` : inspect(value, { depth: 4, breakLength: 120, maxArrayLength: 8 });
