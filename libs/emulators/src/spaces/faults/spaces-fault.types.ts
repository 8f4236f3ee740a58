import { type SpacesOperation } from '../protocol/spaces-call.types.js';

/** The effect of a fault, instead of the regular response or on it. */
export type SpacesFaultAnswer =
  /** An S3 error. Default status: that of the code (SlowDown 503, AccessDenied 403, …). */
  | {
      readonly kind: 'error';
      readonly code: string;
      readonly status?: number;
      readonly message?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** A page of HTML, as a proxy in between answers. */
  | { readonly kind: 'html'; readonly status: number }
  /** Any body at all. */
  | {
      readonly kind: 'body';
      readonly status: number;
      readonly body: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** Sends the caller elsewhere; 307 unless another status is given. */
  | { readonly kind: 'redirect'; readonly location: string; readonly status?: number }
  /** Half of the true answer, then the connection breaks. */
  | { readonly kind: 'cut' }
  /** The connection breaks before a byte is sent. */
  | { readonly kind: 'reset' }
  /** No answer, ever. */
  | { readonly kind: 'hang' }
  /** The true answer, so many milliseconds late. */
  | { readonly kind: 'delay'; readonly ms: number };

/** A fault. Absent properties match every call. */
export interface SpacesFault {
  readonly bucket?: string;
  readonly operation?: SpacesOperation;
  readonly region?: string;
  readonly accessKeyId?: string;
  /** The number of calls that it applies to. Default: all. */
  readonly times?: number;
  /** The number of matching calls to ignore first. */
  readonly skip?: number;
  readonly answer: SpacesFaultAnswer;
}
