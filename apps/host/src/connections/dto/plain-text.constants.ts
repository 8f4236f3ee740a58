/** Text of one line: no control characters, which a database or a log could stumble over. */
export const PLAIN_TEXT = /^\P{Cc}*$/u;
