import { Activity, Blocks, Boxes, LayoutDashboard, type LucideIcon, Plug, Settings } from 'lucide-react';
import { type LinkOptions, linkOptions } from '@tanstack/react-router';
import { type Catalogue, listedEntities } from '../catalogue/catalogue';
import { EVERYTHING } from '../catalogue/lists';

/** One entry of the navigation. */
export interface NavigationEntry {
  readonly label: string;
  /** An icon component, or the name of a catalogue icon. */
  readonly icon: LucideIcon | string;
  readonly link: LinkOptions;
}

/** A group of navigation entries with an optional heading. */
export interface NavigationGroup {
  readonly heading?: string;
  readonly entries: readonly NavigationEntry[];
}

const inventory = (label: string, section: string, icon: NavigationEntry['icon']): NavigationEntry => ({
  label,
  icon,
  link: linkOptions({ to: '/inventory/$section', params: { section } }),
});

/** The navigation: the fixed pages, and the lists of all entities of loaded plugins by category. */
export const navigation = (catalogue: Catalogue): readonly NavigationGroup[] => [
  {
    entries: [
      { label: 'Overview', icon: LayoutDashboard, link: linkOptions({ to: '/' }) },
      { label: 'Connections', icon: Plug, link: linkOptions({ to: '/connections' }) },
      { label: 'Changes', icon: Activity, link: linkOptions({ to: '/changes' }) },
      { label: 'Findings', icon: 'shield', link: linkOptions({ to: '/findings' }) },
      { label: 'Costs', icon: 'receipt', link: linkOptions({ to: '/costs' }) },
      { label: 'SQL', icon: 'square-terminal', link: linkOptions({ to: '/sql' }) },
      inventory(EVERYTHING.title, EVERYTHING.id, Boxes),
    ],
  },
  ...categories(catalogue),
  {
    entries: [
      { label: 'Providers', icon: Blocks, link: linkOptions({ to: '/providers' }) },
      { label: 'Settings', icon: Settings, link: linkOptions({ to: '/settings' }) },
    ],
  },
];

function categories(catalogue: Catalogue): readonly NavigationGroup[] {
  const listed = listedEntities(catalogue);
  return catalogue.categories
    .map(({ id, title: heading }) => ({
      heading,
      entries: listed
        .filter(({ category }) => category === id)
        .map(({ id: section, title, icon }) => inventory(title.many, section, icon)),
    }))
    .filter(({ entries }) => entries.length > 0);
}
