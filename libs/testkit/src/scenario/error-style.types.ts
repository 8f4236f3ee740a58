/** How the provider writes an error. */
export interface ErrorStyle {
  /** The content type: `application/json`. */
  readonly type: string;
  /** The body, with `{status}`, `{code}`, `{message}` and `{requestId}` where those stand. */
  readonly body: string;
  /**
   * The provider's codes by HTTP status, and its own status where that differs: S3 refuses a credential with 403, so its 401 is
   * `{status: 403, code: 'InvalidAccessKeyId'}`. Default: the status in words.
   */
  readonly codes?: Readonly<Record<number, { readonly status?: number; readonly code: string }>>;
}
