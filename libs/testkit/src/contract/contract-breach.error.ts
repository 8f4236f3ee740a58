/** What was promised, what happened, and what likely mends it. */
export interface BreachFacts {
  readonly expected: string;
  readonly came: string;
  /** What to change in the plugin, or in its scenario. */
  readonly mend: string;
}

/** A plugin does not keep its contract. */
export class ContractBreach extends Error {
  override readonly name = 'ContractBreach';

  /** @param where the suite, and the case. */
  constructor(
    readonly facts: BreachFacts,
    readonly where?: string,
    options?: ErrorOptions,
  ) {
    const { expected, came, mend } = facts;
    const told = [`  expected: ${expected}`, `  came:     ${came}`, `  mend:     ${mend}`];
    super([where ?? 'The contract is broken.', ...told].join('\n'), options);
  }
}
