const TRIED = 'maestro-reloaded-at';

/** Reloading again sooner would not help. */
const PAUSE_MS = 30_000;

/**
 * Reloads a page once when it requests chunks that no longer exist, because the host was updated after the page was
 * opened. While the host is unreachable, the page stays, because it would be replaced by an error page of the browser.
 */
export function reloadWhenReplaced(): void {
  window.addEventListener('vite:preloadError', () => void reloadOnce());
}

async function reloadOnce(): Promise<void> {
  if (Date.now() - Number(sessionStorage.getItem(TRIED)) < PAUSE_MS) return;
  const page = await fetch(window.location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
  if (!page?.ok) return;
  sessionStorage.setItem(TRIED, String(Date.now()));
  window.location.reload();
}
