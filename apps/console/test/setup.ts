import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
  // Files share a document.
  history.replaceState(null, '', '/');
});

// A busy machine may take longer than the library's one second.
configure({ asyncUtilTimeout: 30_000 });

// What jsdom lacks and the component library asks for.
window.matchMedia ??= (query: string) =>
  ({
    matches: false,
    media: query,
    addEventListener: () => {},
    removeEventListener: () => {},
  }) as unknown as MediaQueryList;
window.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
// jsdom has one that only complains.
window.scrollTo = () => {};
Element.prototype.scrollTo ??= () => {};
