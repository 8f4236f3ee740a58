/** A Spaces bucket that a CDN endpoint may stand in front of. */
export interface Bucket {
  readonly name: string;
  readonly region: string;
}
