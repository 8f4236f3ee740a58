import { setNonce } from 'get-nonce';

/** The nonce that the page's Content Security Policy requires of style elements created by scripts. */
export const STYLE_NONCE = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

// Read by the library that locks scrolling behind dialogs.
setNonce(STYLE_NONCE);
