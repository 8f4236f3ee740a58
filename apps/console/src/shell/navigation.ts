import { Activity, Blocks, Boxes, LayoutDashboard, type LucideIcon, Plug, Settings } from 'lucide-react';
import { type LinkOptions, linkOptions } from '@tanstack/react-router';
import { type Catalogue, listedEntities } from '../catalogue/catalogue';
import { EVERYTHING } from '../pages/inventory/lists';

/** One entry of the navigation. */
export interface NavigationEntry {
  readonly label: string;
  /** One of its own, or the name of one that the catalogue may choose from. */
  readonly icon: LucideIcon | string;
  readonly link: LinkOptions;
}

/** A part of the navigation, with a heading when it has several entries of one sort. */
export interface NavigationGroup {
  readonly heading?: string;
  readonly entries: readonly NavigationEntry[];
}

const inventory = (label: string, section: string, icon: NavigationEntry['icon']): NavigationEntry => ({
  label,
  icon,
  link: linkOptions({ to: '/inventory/$section', params: { section } }),
});

/** Where one can go: besides the pages that there always are, the list of every entity that a loaded plugin lists, by category. */
export const navigation = (catalogue: Catalogue): readonly NavigationGroup[] => [
  {
    entries: [
      { label: 'Overview', icon: LayoutDashboard, link: linkOptions({ to: '/' }) },
      { label: 'Connections', icon: Plug, link: linkOptions({ to: '/connections' }) },
      { label: 'Changes', icon: Activity, link: linkOptions({ to: '/changes' }) },
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
