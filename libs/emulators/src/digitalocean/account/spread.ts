/** Hands out `children` evenly to `parents`, so that either side finds the other by arithmetic. */
export class Spread {
  constructor(
    readonly children: number,
    readonly parents: number,
  ) {}

  /** The parent of a child; undefined when there are no parents. */
  parentOf(child: number): number | undefined {
    return this.parents === 0 ? undefined : Math.floor((child * this.parents) / this.children);
  }

  /** Every child of a parent, in order. */
  childrenOf(parent: number): number[] {
    const first = this.firstChildOf(parent);
    return Array.from({ length: this.firstChildOf(parent + 1) - first }, (_, offset) => first + offset);
  }

  private firstChildOf(parent: number): number {
    return Math.ceil((parent * this.children) / this.parents);
  }
}
