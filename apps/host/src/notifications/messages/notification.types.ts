/** How urgent a notification is. */
export type Severity = 'info' | 'warning' | 'error';

/** What is sent to a channel. Texts are plain text from providers and people: a channel escapes them for its format. */
export interface Notification {
  /** The id of the delivery: the same for every attempt, so that a receiver recognizes a repetition. */
  readonly id: string;
  /** `sync.failed`, `resources.changed`. */
  readonly type: string;
  /** RFC 3339. */
  readonly at: string;
  readonly severity: Severity;
  /** One line: what happened, to what. */
  readonly title: string;
  /** Further lines, each a fact. */
  readonly lines: readonly string[];
  /** The same facts for programs. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Of the console: where it is shown. */
  readonly link?: string;
}
