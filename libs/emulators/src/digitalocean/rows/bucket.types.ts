/** A Spaces bucket that a CDN endpoint may serve. */
export interface Bucket {
  readonly name: string;
  readonly region: string;
}
