/** Distributes `children` evenly over `parents`, so that either side can compute the other. */
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
    const children: number[] = [];
    // A plain loop: this runs several times for every Droplet that is read.
    for (let child = this.firstChildOf(parent); child < this.firstChildOf(parent + 1); child += 1) {
      children.push(child);
    }
    return children;
  }

  private firstChildOf(parent: number): number {
    return Math.ceil((parent * this.children) / this.parents);
  }
}
