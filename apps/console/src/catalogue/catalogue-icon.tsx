import { lazy, Suspense } from 'react';

/** Loaded beside the page: nothing has to wait for pictures. */
const IconOfSet = lazy(() => import('./icon-set'));

/** The icon that an entity names, in pixels; a plain box for a name that the console does not have. */
export function CatalogueIcon({ name, size = 18 }: { readonly name: string; readonly size?: number }) {
  return (
    <Suspense fallback={<span style={{ display: 'inline-block', width: size, height: size }} />}>
      <IconOfSet name={name} size={size} />
    </Suspense>
  );
}
