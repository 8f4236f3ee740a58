/** A measured figure and its target. */
export interface TargetCheck {
  readonly what: string;
  readonly measured: number;
  readonly target: string;
  readonly reached: boolean;
}

/** A target with an upper bound. */
export const atMost = (what: string, measured: number, max: number): TargetCheck => ({
  what,
  measured,
  target: `at most ${max}`,
  reached: measured <= max,
});

/** A target with a lower bound. */
export const atLeast = (what: string, measured: number, min: number): TargetCheck => ({
  what,
  measured,
  target: `at least ${min}`,
  reached: measured >= min,
});
