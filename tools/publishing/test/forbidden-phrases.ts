/** A phrase that must not appear, and what to write instead. */
export interface ForbiddenPhrase {
  /** Matched without regard to case, at word boundaries; a space matches any white space, also over the lines of a comment. */
  readonly phrase: string;
  readonly instead: string;
  /** Where it is still admitted, as beginnings of paths. */
  readonly except?: readonly string[];
}

/** Their comments and titles have these words still: remove a folder from here once it is rewritten. */
const NOT_YET = [
  'apps/host/src/syncs/writing/',
  'libs/core/src/contract/',
  'libs/core/src/listing/',
  'libs/core/src/redaction/',
  'libs/core/src/rest/',
];

/** Wordings and labels that were replaced, anywhere in sources and documents. */
export const FORBIDDEN_PHRASES: readonly ForbiddenPhrase[] = [
  { phrase: 'make the token', instead: 'create a token' },
  { phrase: 'known cost a month', instead: 'Est. monthly cost' },
  { phrase: 'nothing needs you', instead: 'All clear' },
  { phrase: 'what needs you', instead: 'Needs attention' },
  { phrase: 'see to it', instead: 'Review' },
  { phrase: 'waits for your word', instead: 'is waiting for approval' },
  { phrase: 'wait for your word', instead: 'wait for approval' },
  { phrase: 'show this moment', instead: 'View' },
  { phrase: 'back to now', instead: 'Back to live' },
  { phrase: 'by a person or program', instead: 'the trigger: schedule or API, and the name of the token' },
  { phrase: 'leave it as it is', instead: 'Cancel' },
  { phrase: 'keep the old one', instead: 'Cancel' },
  { phrase: 'every so often', instead: 'Interval' },
  { phrase: 'at times of the clock', instead: 'Cron' },
  { phrase: 'with what opens it', instead: 'and its credentials' },
  { phrase: 'how you call', instead: 'a name for' },
  { phrase: 'not good here', instead: 'invalid or expired' },
  { phrase: 'relations away', instead: 'depth' },
  { phrase: 'the sync begins', instead: 'the sync starts' },
  { phrase: 'taken for gone', instead: 'marked as deleted' },
  { phrase: 'are they gone', instead: 'Needs approval' },
  { phrase: 'table for spreadsheets', instead: 'CSV' },
  { phrase: 'lines for programs', instead: 'NDJSON' },
  { phrase: 'are in no region', instead: 'without a region' },
  { phrase: 'it may have been mistyped', instead: 'the address may be mistyped' },
  { phrase: 'the host does not answer', instead: 'connection to the server lost, or the host does not respond' },
  { phrase: 'everything was read whole', instead: 'Complete: all resources read' },
  { phrase: 'ever less often', instead: 'with back-off' },
  { phrase: 'mend', instead: 'fix' },
  { phrase: 'come along', instead: 'are bundled' },
  { phrase: 'whole or not there', instead: 'written atomically' },
  { phrase: 'by itself', instead: 'automatically, on its own, separately; of attributes: volatile', except: NOT_YET },
  {
    phrase: 'by themselves',
    instead: 'automatically, on schedule, separately; of attributes: volatile',
    except: NOT_YET,
  },
  { phrase: 'whoever', instead: 'the caller, clients, people who …', except: NOT_YET },
  { phrase: 'anew', instead: 'again, or re-…', except: NOT_YET },
];
