import { setNonce } from 'get-nonce';

/** What style elements made by scripts must carry, as the policy of the page wants it. */
export const STYLE_NONCE = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

// Where the library that keeps the page still behind a dialog looks for it.
setNonce(STYLE_NONCE);
