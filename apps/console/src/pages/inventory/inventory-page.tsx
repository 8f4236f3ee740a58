import { getRouteApi } from '@tanstack/react-router';
import { ComingPage } from '../../components/coming-page';
import { type SectionName, SECTIONS } from './sections';

const route = getRouteApi('/app/inventory/$section');

/** Every resource of one sort. The route lets only sections through that exist. */
export function InventoryPage() {
  const { section } = route.useParams();
  return <ComingPage title={SECTIONS[section as SectionName].title} />;
}
