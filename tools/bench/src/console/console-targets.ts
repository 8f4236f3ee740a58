import { atMost, type TargetCheck } from '../target-check.js';
import type { PageFigures } from './pages-bench.js';
import type { TypingFigures } from './typing-bench.js';

/** All measurements of the console. */
export interface ConsoleFigures {
  readonly pages: readonly PageFigures[];
  readonly typing: TypingFigures;
}

/** Checks the load time, layout shift and JavaScript size of every page, and the latency of searches. */
export const checkConsoleTargets = ({ pages, typing }: ConsoleFigures): TargetCheck[] => [
  ...pages.flatMap(({ page, lcpMs, cls, firstJsBytes }) => [
    atMost(`${page}, largest contentful paint in ms`, lcpMs, 1500),
    atMost(`${page}, cumulative layout shift`, cls, 0.02),
    atMost(`${page}, KB of JavaScript loaded by then`, firstJsBytes / 1000, 250),
  ]),
  atMost(`search latency over ${typing.rows} resources, slowest in ms`, Math.round(typing.maxMs), 200),
];
