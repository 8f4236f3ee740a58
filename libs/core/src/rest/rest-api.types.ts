/** How an API cuts its lists into pages, and what a page tells. Pages are numbered from 1. */
export interface NumberedPages {
  /** The query parameter of the page's number: `page`. */
  readonly parameter: string;
  /**
   * The query parameter of the page's size, the largest that the API gives and the smallest that it accepts (default: 1):
   * `{parameter: 'per_page', max: 50}`.
   */
  readonly size: { readonly parameter: string; readonly max: number; readonly min?: number };
  /** JSON pointer (RFC 6901) to the total over all pages: `/meta/total`. Absent: the API states none. */
  readonly total?: string;
  /** JSON pointer to what names the next page; null there, or false, says that there is none. Absent: the API names none. */
  readonly next?: string;
}

/** What a body of an error tells. JSON pointers (RFC 6901). */
export interface RestErrors {
  /** `/error/code`. */
  readonly code: string;
  /** `/error/message`. */
  readonly message: string;
  /** Where the body names the request; the header `x-request-id` goes first. */
  readonly requestId?: string;
  /** The code by which the API says that what was asked for by its id is not there. A 404 without it proves nothing: it may be a proxy's. */
  readonly notFound: string;
}

/** An HTTP API that answers in JSON and lists by page number, as data: all that a plugin says of it besides its resources. */
export interface RestApi<C extends object = object> {
  /** The id of the endpoint in the manifest. Default: `api`. */
  readonly endpoint?: string;
  /** The headers that carry the credential: `{authorization: 'Bearer …'}`. */
  authorize(credentials: C): Readonly<Record<string, string>>;
  readonly pages: NumberedPages;
  readonly errors: RestErrors;
  /**
   * Where no call tells the scopes of a credential: for a scope that only fills fields, the path of a list that needs just that scope. One
   * row of it is asked for when no resource shows anything of the fields.
   */
  readonly scopes?: Readonly<Record<string, string>>;
}
