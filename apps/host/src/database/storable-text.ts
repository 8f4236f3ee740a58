/** NUL or an unpaired surrogate. */
const UNSTORABLE = /[\0\p{Surrogate}]/gu;

/** Text that PostgreSQL can store. Unsupported characters become the replacement character. */
export const storableText = (text: string): string => text.replace(UNSTORABLE, '\ufffd');
