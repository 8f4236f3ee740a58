/** NUL, or half of a surrogate pair. */
const UNSTORABLE = /[\0\p{Surrogate}]/gu;

/** Text that PostgreSQL can store: what it cannot hold of a provider's words becomes the replacement character. */
export const storableText = (text: string): string => text.replace(UNSTORABLE, '\ufffd');
