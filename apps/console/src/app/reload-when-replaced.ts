const TRIED = 'maestro-reloaded-at';

/** Another reload so soon would not help. */
const PAUSE_MS = 30_000;

/**
 * A page that was opened before the host was updated asks for parts that are no longer there: it is loaded anew, once.
 */
export function reloadWhenReplaced(): void {
  window.addEventListener('vite:preloadError', (event) => {
    if (Date.now() - Number(sessionStorage.getItem(TRIED)) < PAUSE_MS) return;
    sessionStorage.setItem(TRIED, String(Date.now()));
    event.preventDefault();
    window.location.reload();
  });
}
