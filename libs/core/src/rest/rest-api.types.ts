import type { FailureKind } from '../failures/provider-failure.types.js';
import type { Paging } from './paging.js';
import type { UnsignedRequest } from './rest-http.js';

/** How the API says that it does not have what was asked for by its id. */
export interface NotFound {
  /** The status of that answer. Default: 404. */
  readonly status?: number;
  /** What stands at `RestErrors.code` in it. Absent: any answer of that status with a text at `RestErrors.message`. */
  readonly code?: string | number;
}

/** An answer that means something else than its status. */
export interface AnswerMeaning {
  /** The status that it comes with: 401. */
  readonly status: number;
  /** What stands at `RestErrors.code` in it. Absent: anything. */
  readonly code?: string | number;
  /** What `RestErrors.message` says in it, where codes do not tell it: `/not authorized to use this endpoint/`. Absent: anything. */
  readonly message?: RegExp;
  /** What it means: `permission` for a scope that is missing, `authentication` for a credential that was refused. */
  readonly means: FailureKind;
}

/** What a body of an error tells. JSON pointers (RFC 6901). */
export interface RestErrors {
  /** `/error/code`. Absent: the API gives its errors no codes. */
  readonly code?: string;
  /** `/error/message`. */
  readonly message: string;
  /** `/errors/0/field`: which parameter the message is about. */
  readonly field?: string;
  /** Where the body names the request; the header `x-request-id` goes first. */
  readonly requestId?: string;
  /**
   * How the API says that what was asked for by its id is not there: a code, which comes with 404, or the particulars. A 404 that does not
   * speak like the API proves nothing: it may be a proxy's.
   */
  readonly notFound: string | number | NotFound;
  /**
   * Answers that mean something else than their status: a scope that is missing, told with 401, which would otherwise stop the whole
   * connection as a credential that was refused. The first that fits counts.
   */
  readonly meanings?: readonly AnswerMeaning[];
}

/** Whose account a credential opens, as one answer of the API tells it. */
export interface RestAccount {
  /** `/v2/account`. A credential that may not read it opens an account without a name, which is no error. */
  readonly path: string;
  /** JSON pointer (RFC 6901) into the answer to the account's own id; of several, the first where a text or a number stands. */
  readonly id: string | readonly string[];
  /** The same for what to call it; its id, where nothing stands there. */
  readonly name: string | readonly string[];
}

/** An HTTP API that answers in JSON, as data: all that a plugin says of it besides its kinds. */
export interface RestApi<C extends object = object> {
  /** The id of the endpoint in the manifest. Default: `api`. */
  readonly endpoint?: string;
  /** The headers that carry the credential: `{authorization: 'Bearer …'}`. */
  authorize?(credentials: C): Readonly<Record<string, string>>;
  /** Headers that sign one request, where a constant header does not do. Called for each try, so that a signature may hold the time. */
  sign?(
    request: UnsignedRequest,
    credentials: C,
  ): Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>;
  /** How its lists are paged, unless a kind says otherwise. */
  readonly pages: Paging;
  readonly errors: RestErrors;
  /** Where it tells whose account it is. Absent: nowhere, or the module binds an ACCOUNT_READER. */
  readonly account?: RestAccount;
  /**
   * Where no call tells the scopes of a credential: for a scope that only fills fields, the path of a list that needs just that scope. One
   * row of it is asked for when no resource shows anything of the fields.
   */
  readonly scopes?: Readonly<Record<string, string>>;
}
