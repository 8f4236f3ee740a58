/** One figure against what it should reach. */
export interface Judgement {
  readonly what: string;
  readonly measured: number;
  readonly target: string;
  readonly reached: boolean;
}

/** A figure that may not be larger. */
export const atMost = (what: string, measured: number, most: number): Judgement => ({
  what,
  measured,
  target: `at most ${most}`,
  reached: measured <= most,
});

/** A figure that may not be smaller. */
export const atLeast = (what: string, measured: number, least: number): Judgement => ({
  what,
  measured,
  target: `at least ${least}`,
  reached: measured >= least,
});
