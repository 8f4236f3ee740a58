const TRIED = 'maestro-reloaded-at';

/** Reloading again sooner would not help. */
const PAUSE_MS = 30_000;

/**
 * Reloads a page once when it requests chunks that no longer exist, because the host was updated after the page was opened.
 */
export function reloadWhenReplaced(): void {
  window.addEventListener('vite:preloadError', (event) => {
    if (Date.now() - Number(sessionStorage.getItem(TRIED)) < PAUSE_MS) return;
    sessionStorage.setItem(TRIED, String(Date.now()));
    event.preventDefault();
    window.location.reload();
  });
}
