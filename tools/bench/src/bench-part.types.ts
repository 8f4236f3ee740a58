import type { Judgement } from './judgement.js';

/** One part of the benchmark: what is measured over one program. */
export interface BenchPart {
  /** As it is chosen on the command line, and the name of its file of results. */
  readonly name: string;
  /** @param tell says what is being measured, for people who wait. */
  run(tell: (what: string) => void): Promise<BenchResult>;
}

/** What a part measured. */
export interface BenchResult {
  /** Plain data, as it is written to the file of results. */
  readonly figures: unknown;
  readonly judgements: readonly Judgement[];
  /** The figures as tables, for people. */
  readonly tables: string;
}
