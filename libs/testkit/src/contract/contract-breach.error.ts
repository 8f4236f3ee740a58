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
