/** Distributes `children` evenly over `parents`, so that either side can compute the other. */
export class Spread {
  constructor(
    readonly children: number,
    readonly parents: number,
  ) {}

  /** The parent of a child. Undefined if there are no parents. */
  parentOf(child: number): number | undefined {
    return this.parents === 0 ? undefined : Math.floor((child * this.parents) / this.children);
  }

  /** The children of a parent, in order. */
  childrenOf(parent: number): number[] {
    const children: number[] = [];
    // A plain loop, because it runs several times for every Droplet.
    for (let child = this.firstChildOf(parent); child < this.firstChildOf(parent + 1); child += 1) {
      children.push(child);
    }
    return children;
  }

  private firstChildOf(parent: number): number {
    return Math.ceil((parent * this.children) / this.parents);
  }
}
