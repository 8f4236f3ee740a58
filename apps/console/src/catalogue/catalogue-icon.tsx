import { lazy, Suspense } from 'react';
import { type Classified, entityOf } from './catalogue';
import { useCatalogue } from './catalogue.query';

/** Loaded lazily, so that no page waits for icons. */
const IconOfSet = lazy(() => import('./icon-set'));

/** The icon of an entity, size in pixels; a plain box for an unknown name. */
export function CatalogueIcon({ name, size = 18 }: { readonly name: string; readonly size?: number }) {
  return (
    <Suspense fallback={<span style={{ display: 'inline-block', width: size, height: size }} />}>
      <IconOfSet name={name} size={size} />
    </Suspense>
  );
}

/** The icon of a resource's entity. */
export const EntityIcon = ({ of }: { readonly of: Classified }) => (
  <CatalogueIcon name={entityOf(useCatalogue(), of)?.icon ?? 'box'} />
);
