import type { TargetCheck } from './target-check.js';

/** One part of the benchmark, which measures one program. */
export interface BenchPart {
  /** Selects the part on the command line and names its result file. */
  readonly name: string;
  /**
   * @param report receives progress messages.
   * @param sizes how many resources or hosts, for parts that write some. Empty: as many as the targets are about.
   */
  run(report: (progress: string) => void, sizes: readonly number[]): Promise<BenchResult>;
}

/** The measurements of one part. */
export interface BenchResult {
  /** Plain data, written to the result file. */
  readonly figures: unknown;
  readonly checks: readonly TargetCheck[];
  /** The figures as tables for the terminal. */
  readonly tables: string;
}
