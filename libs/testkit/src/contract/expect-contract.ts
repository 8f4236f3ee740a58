import { inspect } from 'node:util';

/** What the contract requires, what happened, and the likely fix. */
export interface BreachFacts {
  readonly expected: string;
  readonly received: string;
  /** What to change in the plugin, or in its scenario. */
  readonly fix: string;
}

/** A plugin violates its contract. */
export class ContractBreach extends Error {
  override readonly name = 'ContractBreach';

  /** @param where the suite, and the case. */
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
 * Makes sure of one promise.
 *
 * @throws {ContractBreach} with the facts, when it is not kept.
 */
export function expectContract(kept: boolean, facts: BreachFacts): asserts kept {
  if (!kept) throw new ContractBreach(facts);
}

/** Any value in a line or a few, for a message: long lists are cut. */
export const show = (value: unknown): string =>
  typeof value === 'string' ? `"${value}"` : inspect(value, { depth: 4, breakLength: 120, maxArrayLength: 8 });
